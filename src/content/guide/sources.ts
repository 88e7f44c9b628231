import type { GuideSource } from "./chapter.ts";

/** What the guide rests on. Linked, not copied: the words of the guide are our own. */
export const guideSources = {
  icfCode: {
    authors: "International Coaching Federation",
    year: null,
    title: "ICF Code of Ethics",
    url: "https://coachingfederation.org/ethics/code-of-ethics",
  },
  icfInsights: {
    authors: "International Coaching Federation",
    year: null,
    title: "Insights and Considerations for Ethics, on the standards of the code",
    url: "https://coachingfederation.org/interpretive-statements",
  },
  icfReferral: {
    authors: "Hullinger, A. M., & DiGirolamo, J. A. (International Coaching Federation)",
    year: 2018,
    title: "Referring a Client to Therapy: A Set of Guidelines",
    url: "https://researchportal.coachingfederation.org/Document/Pdf/abstract_3430",
  },
  nimhSteps: {
    authors: "National Institute of Mental Health",
    year: null,
    title: "5 Action Steps to Help Someone Having Thoughts of Suicide",
    url: "https://www.nimh.nih.gov/health/publications/5-action-steps-to-help-someone-having-thoughts-of-suicide",
  },
  dazzi: {
    authors: "Dazzi, T., Gribble, R., Wessely, S., & Fear, N. T.",
    year: 2014,
    title: "Does asking about suicide and related behaviours induce suicidal ideation? Psychological Medicine, 44(16)",
    url: "https://doi.org/10.1017/S0033291714001299",
  },
  samhsa: {
    authors: "Substance Abuse and Mental Health Services Administration",
    year: 2014,
    title: "SAMHSA’s Concept of Trauma and Guidance for a Trauma-Informed Approach, HHS Publication SMA 14-4884",
    url: "https://library.samhsa.gov/product/samhsas-concept-trauma-and-guidance-trauma-informed-approach/sma14-4884",
  },
  abramson: {
    authors: "Abramson, L. Y., Seligman, M. E. P., & Teasdale, J. D.",
    year: 1978,
    title: "Learned helplessness in humans: Critique and reformulation. Journal of Abnormal Psychology, 87(1)",
    url: "https://doi.org/10.1037/0021-843X.87.1.49",
  },
  weiner: {
    authors: "Weiner, B.",
    year: 1985,
    title: "An attributional theory of achievement motivation and emotion. Psychological Review, 92(4)",
    url: "https://doi.org/10.1037/0033-295X.92.4.548",
  },
  bandura: {
    authors: "Bandura, A.",
    year: 1977,
    title: "Self-efficacy: Toward a unifying theory of behavioral change. Psychological Review, 84(2)",
    url: "https://doi.org/10.1037/0033-295X.84.2.191",
  },
  usher: {
    authors: "Usher, E. L., & Pajares, F.",
    year: 2008,
    title: "Sources of self-efficacy in school: Critical review. Review of Educational Research, 78(4)",
    url: "https://doi.org/10.3102/0034654308321456",
  },
} as const satisfies Record<string, GuideSource>;
