// Contradictions inside a report: adds or updates one Finding a row.
// Row: id, props; a null in props removes the property. Note: a hint to look at, not a judgement.
UNWIND $rows AS row
MERGE (n:Finding {id: row.id})
SET n += row.props
