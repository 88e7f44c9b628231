import * as z from "zod";
import { id } from "#lib/schema.ts";

export const clientRef = z.object({ clientId: id });

const share = z.number().min(0).max(1);
const count = z.int().min(0);

/** Forecasts that lie close together, and how often they came true. */
export const forecastBin = z.object({
  /** Per cent, both ends included. */
  from: z.int().min(0).max(100),
  to: z.int().min(0).max(100),
  count,
  meanForecast: share,
  successRate: share,
});
export type ForecastBin = z.infer<typeof forecastBin>;

/** Forecast against outcome, as far as their number allows a figure. */
export const calibrationReport = z.object({
  count,
  biasFrom: count,
  decompositionFrom: count,
  /** Null until there are `biasFrom` forecasts. */
  overall: z
    .object({
      meanForecast: share,
      successRate: share,
      /** Mean forecast − success rate: above 0 is overconfident. */
      bias: z.number().min(-1).max(1),
      /** How far the bias of well calibrated forecasts would stray by chance, 19 times in 20. */
      chance: z.number().min(0),
      bins: z.array(forecastBin).max(10),
    })
    .nullable(),
  /** Null until there are `decompositionFrom` forecasts. */
  decomposition: z
    .object({
      brier: share,
      reliability: share,
      resolution: share,
      uncertainty: share,
      /** Null when every outcome was the same. */
      skill: z.number().max(1).nullable(),
    })
    .nullable(),
});
export type CalibrationReport = z.infer<typeof calibrationReport>;

/** The same for the client: what they expected and what they did, in tries. */
export const ownForecasts = z.object({
  count,
  from: count,
  /** Null until there are `from` forecasts. */
  told: z.object({ expected: count, met: count, leaning: z.enum(["more", "less", "near", "unsettled"]) }).nullable(),
});
export type OwnForecasts = z.infer<typeof ownForecasts>;

const reach = z.enum(["unassisted", "assisted", "tried", "ahead"]);

/** One ladder as a grid: contexts down, rungs across; a rung stands in the row of its context. */
export const ladderMap = z.object({
  ladderId: id,
  title: z.string(),
  rungs: z.array(z.object({ id, title: z.string(), setAside: z.boolean() })).max(250),
  rows: z
    .array(
      z.object({
        /** As first written; empty when none was named. */
        context: z.string(),
        reach,
        cells: z.array(z.object({ reach, met: count }).nullable()).max(250),
      }),
    )
    .max(250),
});
export type LadderMap = z.infer<typeof ladderMap>;

export const generalisationMap = z.object({
  /** Different named contexts over all ladders, and in how many of them a rung was met. */
  contexts: count,
  succeeded: count,
  unassisted: count,
  ladders: z.array(ladderMap).max(50),
});
export type GeneralisationMap = z.infer<typeof generalisationMap>;

export const coachInsights = z.object({
  client: z.object({ id, name: z.string() }),
  calibration: calibrationReport,
  map: generalisationMap,
});
export type CoachInsights = z.infer<typeof coachInsights>;

export const clientInsights = z.object({ forecasts: ownForecasts, map: generalisationMap });
export type ClientInsights = z.infer<typeof clientInsights>;
