// Metrics that figures are values of: adds or updates one Metric a row.
// Row: id, props; a null in props removes the property. Note: catalogue columns, or the claim that most editions make.
UNWIND $rows AS row
MERGE (n:Metric {id: row.id})
SET n += row.props
