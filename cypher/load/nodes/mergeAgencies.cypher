// Agencies by id: adds or updates one Agency a row.
// Row: id, props; a null in props removes the property. Note: the claim that most editions make of the agency.
UNWIND $rows AS row
MERGE (n:Agency {id: row.id})
SET n += row.props
