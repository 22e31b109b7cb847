// Which metric a figure is a value of: adds or updates one OF_METRIC a row.
// Row: origin, target, props; origin and target are node ids. Note: comparable only within one unit class.
UNWIND $rows AS row
MATCH (a:Observation {id: row.origin})
MATCH (b:Metric {id: row.target})
MERGE (a)-[r:OF_METRIC]->(b)
SET r += row.props
