// Which nodes (Document) does no edition name, and which nodes refer to them?
// Some are needed all the same (places above, founding documents): the caller decides.
MATCH (n:Document)
WHERE NOT EXISTS { (n)<-[:NAMES]-(:Edition) }
OPTIONAL MATCH (n)<-[:PART_OF|SUCCEEDED_BY|BELONGS_TO|COVERS|VARIANT_OF|BASED_ON]-(m)
RETURN n.id AS id, labels(m)[0] AS label, m.id AS user
ORDER BY id, label, user
LIMIT 10000000
