// The sentence that states a figure: adds or updates one STATED_IN a row.
// Row: origin, target, props; origin and target are node ids. Note: the evidence of the figure.
UNWIND $rows AS row
MATCH (a:Observation {id: row.origin})
MATCH (b:Sentence {id: row.target})
MERGE (a)-[r:STATED_IN]->(b)
SET r += row.props
