// Removes what ties initiatives to their forms and founding documents, by id, so that it can be written anew.
// The nodes at both ends stay.
UNWIND $ids AS id
MATCH (:Initiative {id: id})-[r:VARIANT_OF|BASED_ON]->(b)
DELETE r
