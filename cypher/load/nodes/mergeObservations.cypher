// Figures with their bounds, units and the words that state them: adds or updates one Observation a row.
// Row: id, props; a null in props removes the property. Note: a self-reported figure, not a verified one.
UNWIND $rows AS row
MERGE (n:Observation {id: row.id})
SET n += row.props
