// Initiatives of the catalogue and discovered ones: adds or updates one Initiative a row.
// Row: id, props; a null in props removes the property. Note: catalogue columns, or the claim that most editions make.
UNWIND $rows AS row
MERGE (n:Initiative {id: row.id})
SET n += row.props
