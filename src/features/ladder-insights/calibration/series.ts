import { calibration, calibrationDisplay } from "#domain/statistics/calibration.ts";
import type { CalibrationReport, ForecastBin, OwnForecasts } from "../schema.ts";

/** A forecast whose outcome is known; `forecast` in per cent. */
export type Told = { readonly forecast: number; readonly met: boolean };

type Leaning = NonNullable<OwnForecasts["told"]>["leaning"];

/** Five bins of twenty points, the last with both ends: a heuristic that keeps some forecasts in each. */
const BIN = 20;

/** A bias below this, in shares, is not worth a word to the client, however many tries it rests on: a heuristic. */
const NEAR = 0.05;

function binsOf(told: readonly Told[]): ForecastBin[] {
  const grouped = Map.groupBy(told, ({ forecast }) => Math.min(Math.floor(forecast / BIN), 100 / BIN - 1));
  return [...grouped]
    .sort(([one], [other]) => one - other)
    .map(([bin, own]) => ({
      from: bin * BIN,
      to: bin === 100 / BIN - 1 ? 100 : (bin + 1) * BIN - 1,
      count: own.length,
      meanForecast: meanForecastOf(own),
      successRate: successRateOf(own),
    }));
}

/** How far chance moves the bias of forecasts that are right: 1.96 standard deviations, normal approximation. */
function chanceOf(told: readonly Told[]): number {
  const variance = told.reduce((sum, { forecast }) => sum + (forecast / 100) * (1 - forecast / 100), 0);
  return (1.96 * Math.sqrt(variance)) / told.length;
}

/** Forecast against outcome for the coach. Figures that the number of forecasts does not carry yet are null. */
export function calibrationOf(told: readonly Told[]): CalibrationReport {
  const { biasFrom, decompositionFrom } = calibrationDisplay;
  const count = told.length;
  const figures = calibration(told.map(({ forecast, met }) => ({ probability: forecast / 100, success: met })));
  return {
    count,
    biasFrom,
    decompositionFrom,
    overall:
      figures && count >= biasFrom
        ? {
            meanForecast: meanForecastOf(told),
            successRate: successRateOf(told),
            bias: figures.bias,
            chance: chanceOf(told),
            bins: binsOf(told),
          }
        : null,
    decomposition:
      figures && count >= decompositionFrom
        ? {
            brier: figures.brier,
            reliability: figures.reliability,
            resolution: figures.resolution,
            uncertainty: figures.uncertainty,
            skill: figures.skill,
          }
        : null,
  };
}

/** What chance alone could do is no leaning; the coach is told the same in figures. */
function leaningOf({ bias, chance }: { bias: number; chance: number }): Leaning {
  if (Math.abs(bias) < NEAR) return "near";
  if (Math.abs(bias) <= chance) return "unsettled";
  return bias < 0 ? "more" : "less";
}

/** The same for the client, in tries: how many they expected to meet, and how many they met. */
export function ownForecastsOf(told: readonly Told[]): OwnForecasts {
  const { count, biasFrom: from, overall } = calibrationOf(told);
  if (!overall) return { count, from, told: null };
  return {
    count,
    from,
    told: {
      expected: Math.round(told.reduce((sum, { forecast }) => sum + forecast, 0) / 100),
      met: told.filter(({ met }) => met).length,
      leaning: leaningOf(overall),
    },
  };
}

/** Shares from whole numbers, so that no rounding creeps in before the last division. */
function meanForecastOf(told: readonly Told[]): number {
  return told.reduce((sum, { forecast }) => sum + forecast, 0) / (100 * told.length);
}

function successRateOf(told: readonly Told[]): number {
  return told.filter(({ met }) => met).length / told.length;
}
