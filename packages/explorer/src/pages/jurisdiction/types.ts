import type { PlaceQuery } from "../../data/generated/documents.ts";

export type Place = NonNullable<PlaceQuery["jurisdiction"]>;
