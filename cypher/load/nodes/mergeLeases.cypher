// Who is writing now: adds or updates one Lease a row.
// Row: id, props; a null in props removes the property. Note: never part of the graph or of its dump.
UNWIND $rows AS row
MERGE (n:Lease {id: row.id})
SET n += row.props
