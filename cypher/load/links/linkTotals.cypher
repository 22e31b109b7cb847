// The total that a figure is part of: adds or updates one PART_OF_TOTAL a row.
// Row: origin, target, props; origin and target are node ids. Note: figures after 其中 and the like.
UNWIND $rows AS row
MATCH (a:Observation {id: row.origin})
MATCH (b:Observation {id: row.target})
MERGE (a)-[r:PART_OF_TOTAL]->(b)
SET r += row.props
