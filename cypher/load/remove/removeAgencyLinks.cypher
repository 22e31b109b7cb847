// Removes what ties agencies to their places, by id, so that it can be written anew.
// The nodes at both ends stay.
UNWIND $ids AS id
MATCH (:Agency {id: id})-[r:BELONGS_TO]->(b)
DELETE r
