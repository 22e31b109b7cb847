// Parts of an edition under one heading: adds or updates one Section a row.
// Row: id, props; a null in props removes the property. Note: offsets are UTF-16 code units into the edition's text.
UNWIND $rows AS row
MERGE (n:Section {id: row.id})
SET n += row.props
