// Documents named in reports or founding an initiative: adds or updates one Document a row.
// Row: id, props; a null in props removes the property. Note: the title as most editions write it.
UNWIND $rows AS row
MERGE (n:Document {id: row.id})
SET n += row.props
