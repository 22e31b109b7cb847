// Removes every build but the one that has just been written.
// It runs in the transaction that writes the build.
MATCH (b:Build)
WHERE b.id <> $id
DETACH DELETE b
