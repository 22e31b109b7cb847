// The build that a finished load ends with: adds or updates one Build a row.
// Row: id, props; a null in props removes the property. Note: written last; a store whose editions differ from it is stale.
UNWIND $rows AS row
MERGE (n:Build {id: row.id})
SET n += row.props
