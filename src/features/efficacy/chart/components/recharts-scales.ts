/** The scales that Recharts finds, by name, where it looks for those of D3; `next.config.mjs` sends it here. */
export { scaleBand, scaleLinear, scalePoint } from "d3-scale";
