import type { ComponentChildren } from "preact";
import { viewOf } from "../../data/view.ts";
import { t } from "../../i18n/index.ts";
import { Link } from "../../ui/link.tsx";
import { MetricValues } from "../metric/values.tsx";
import type { Initiative } from "./types.ts";

/** Metrics whose values are shown at once; the others are one click away. */
const OPEN = 2;

function Section({ title, hint, children }: { title: string; hint?: string; children: ComponentChildren }) {
  return (
    <section class="section">
      <div class="section-head">
        <h2>{title}</h2>
        {hint && <span class="muted small">{hint}</span>}
      </div>
      {children}
    </section>
  );
}

type Variant = Initiative["variants"][number];

function VariantList({ variants, side }: { variants: readonly Variant[]; side: 0 | 1 }) {
  const words = t().initiative.variant;
  const kinds = [...new Set(variants.map((variant) => variant.kind))];
  return kinds.map((kind) => (
    <div key={kind} class="variant">
      <dt>{words[kind][side]}</dt>
      <dd class="chips">
        {variants
          .filter((variant) => variant.kind === kind)
          .map(({ initiative }) => (
            <Link key={initiative.slug} to={viewOf("initiative", { id: initiative.slug })} class="chip" lang="zh-CN">
              {initiative.name}
            </Link>
          ))}
      </dd>
    </div>
  ));
}

/** Brands, parts, successors: what it is a variant of, and what is a variant of it. */
export function Variants({ initiative }: { initiative: Initiative }) {
  if (initiative.variants.length + initiative.variantOf.length === 0) return null;
  return (
    <Section title={t().initiative.variants}>
      <dl class="variants">
        <VariantList variants={initiative.variantOf} side={0} />
        <VariantList variants={initiative.variants} side={1} />
      </dl>
    </Section>
  );
}

/** The figures that reports give for it, metric by metric, each value with its words. */
export function Metrics({ initiative }: { initiative: Initiative }) {
  const words = t().initiative;
  if (initiative.metrics.length === 0) return null;
  return (
    <Section title={words.metrics} hint={words.metricsHint}>
      {initiative.metrics.map(({ metric, places, observations }, i) => (
        <details key={metric.slug} class="metric" open={i < OPEN}>
          <summary>
            <span lang="zh-CN">{metric.name}</span>
            <span class="muted small"> {words.metricPlaces(places, observations)}</span>
          </summary>
          <MetricValues slug={metric.slug} />
        </details>
      ))}
    </Section>
  );
}

/** Agencies that lead or take part, by how many reports say so. */
export function Agencies({ initiative }: { initiative: Initiative }) {
  const words = t().initiative;
  if (initiative.agencies.length === 0) return null;
  return (
    <Section title={words.agencies}>
      <ul class="agencies">
        {initiative.agencies.map(({ agency, role, reports }) => (
          <li key={`${agency.id} ${role}`}>
            <Link to={viewOf("graph", { focus: agency.id })} lang="zh-CN">
              {agency.name}
            </Link>{" "}
            <span class="muted small">
              {words.role[role]} · {words.reportsOf(reports)}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
