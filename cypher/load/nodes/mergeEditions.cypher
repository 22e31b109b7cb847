// Editions: one text of a report as it was published: adds or updates one Edition a row.
// Row: id, props; a null in props removes the property. Note: recordHash names the record that it was made from.
UNWIND $rows AS row
MERGE (n:Edition {id: row.id})
SET n += row.props
