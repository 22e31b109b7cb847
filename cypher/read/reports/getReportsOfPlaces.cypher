// Which works are held of these places, the latest year first?
// All genres: a plan or an explainer stands here too, although no count takes it in.
UNWIND $ids AS id
MATCH (p:Jurisdiction {id: id})<-[:COVERS]-(w:Report)
RETURN p.id AS place, w.id AS id, coalesce(w.year, 0) AS year
ORDER BY place, year DESC, id
LIMIT 100000
