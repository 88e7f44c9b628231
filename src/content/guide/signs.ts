import type { GuideChapter } from "./chapter.ts";

export const signs: GuideChapter = {
  id: "signs",
  title: "Signs to notice",
  summary: "Write down what you saw or heard, not what you make of it. One clear sign is enough to raise a flag.",
  parts: [
    {
      title: "Stop: danger, or losing touch with what is real",
      blocks: [
        {
          kind: "list",
          items: [
            "Talk of wanting to die, of not being here, of being a burden, of harming themselves or somebody else; goodbyes, giving things away, sudden calm after a very dark time.",
            "Fixed beliefs of special powers or a mission that no fact can touch. Building confidence on these feeds them.",
            "Hearing or seeing what others do not.",
            "Days with hardly any sleep and no tiredness, together with racing plans, spending or risks that are unlike them.",
          ],
        },
        {
          kind: "text",
          text: "Everything of the method waits. If it may be now, go to “When to call emergency services” first.",
        },
      ],
    },
    {
      title: "Pause and refer: very low, and nothing gives pleasure",
      blocks: [
        {
          kind: "list",
          items: [
            "Nothing that used to matter does; even what went well leaves them cold, or hurts to remember.",
            "Most days for two weeks or more: sleep, appetite, energy, concentration gone; slowed, or driven.",
            "Hopelessness about everything, not about one task.",
          ],
        },
        {
          kind: "text",
          text: "Reliving a success can hurt somebody who cannot feel it, and a missed step can confirm that nothing works. Go on only beside a clinician who agrees.",
        },
      ],
    },
    {
      title: "Preliminary work first: nothing I do matters",
      blocks: [
        {
          kind: "list",
          items: [
            "Setbacks are told as me, always and everywhere; control is zero; effort has stopped.",
            "Successes do not count, since “that was not me”.",
          ],
        },
        {
          kind: "text",
          text: "A ladder would be climbed without believing that climbing does anything. Begin with control mapping and small steps; look again after four events.",
        },
      ],
    },
    {
      title: "Adapt: performing itself once did harm",
      blocks: [
        {
          kind: "list",
          items: [
            "A performance in the past comes back unasked: images, nightmares, a body that freezes, shakes or goes numb when it is named.",
            "Whole areas avoided since then; being startled, or far away, in your sessions.",
          ],
        },
        {
          kind: "text",
          text: "No closed eyes, no going back into a scene, no vivid rehearsal. Present, chosen by them, and stopped by them. Offer a referral; the work on the memory is not coaching.",
        },
      ],
    },
  ],
  sources: ["icfReferral", "samhsa", "abramson"],
};
