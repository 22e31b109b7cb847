// Places by code: adds or updates one Jurisdiction a row.
// Row: id, props; a null in props removes the property. Note: what the gazetteer says of a place, never what a report says.
UNWIND $rows AS row
MERGE (n:Jurisdiction {id: row.id})
SET n += row.props
