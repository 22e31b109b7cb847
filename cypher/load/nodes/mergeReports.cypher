// Works: what the edition that counts says of the report: adds or updates one Report a row.
// Row: id, props; a null in props removes the property. Note: one row a work; its editions stand beside it.
UNWIND $rows AS row
MERGE (n:Report {id: row.id})
SET n += row.props
