// What are these initiatives a brand, part, specialisation or successor of?
// One step; equivalents are told in the direction in which they were judged.
UNWIND $ids AS id
MATCH (i:Initiative {id: id})-[v:VARIANT_OF]->(other:Initiative)
RETURN i.id AS id, v.kind AS kind, other.id AS initiative
ORDER BY id, kind, initiative
LIMIT 100000
