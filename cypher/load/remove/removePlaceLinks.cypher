// Removes what ties places to the places above and after them, by id, so that it can be written anew.
// The nodes at both ends stay.
UNWIND $ids AS id
MATCH (:Jurisdiction {id: id})-[r:PART_OF|SUCCEEDED_BY]->(b)
DELETE r
