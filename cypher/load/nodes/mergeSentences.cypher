// Sentences, which partition the text of an edition: adds or updates one Sentence a row.
// Row: id, props; a null in props removes the property. Note: offsets are UTF-16 code units into the edition's text.
UNWIND $rows AS row
MERGE (n:Sentence {id: row.id})
SET n += row.props
