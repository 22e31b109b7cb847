import { afterAll, beforeAll, describe } from "vitest";
import { storesUnderTest } from "../../graph/test/store/stores.ts";
import { nodeSuite } from "./common/node.suite.ts";
import { coverageSuite } from "./coverage/coverage.suite.ts";
import { evidenceSuite } from "./evidence/evidence.suite.ts";
import { neighbourhoodSuite } from "./graph/neighbourhood.suite.ts";
import { initiativeSuite } from "./initiative/initiative.suite.ts";
import { jurisdictionSuite } from "./jurisdiction/jurisdiction.suite.ts";
import { metricSuite } from "./metric/metric.suite.ts";
import { matrixSuite } from "./recurrence/matrix.suite.ts";
import { recurrenceSuite } from "./recurrence/recurrence.suite.ts";
import { reportSuite } from "./report/report.suite.ts";
import { searchSuite } from "./search/search.suite.ts";
import { type AppUnderTest, appOn } from "./support/app.ts";

// One app a store for all domains: loading a server takes longer than the questions.
describe.each(storesUnderTest())("the API over $name", (store) => {
  let under: AppUnderTest;
  beforeAll(async () => {
    under = await appOn(store);
  });
  afterAll(() => under.discard());
  const app = () => under.app;

  nodeSuite(app);
  coverageSuite(app);
  evidenceSuite(app);
  neighbourhoodSuite(app);
  initiativeSuite(app);
  jurisdictionSuite(app);
  metricSuite(app);
  matrixSuite(app);
  recurrenceSuite(app);
  reportSuite(app);
  searchSuite(app);
});
