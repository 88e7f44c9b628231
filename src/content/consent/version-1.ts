import type { ConsentText } from "./text.ts";

export const version1: ConsentText = {
  version: 1,
  since: "2026-11-22",
  opening:
    "This is a place to keep what you have done well, and to prepare for what comes next. Before you write anything, here is what happens with your words. You decide about each point on its own.",
  facts: [
    {
      title: "What is kept",
      text: "What you write and rate here, when you did, and what you and your coach agreed to try. Your words are stored encrypted, under a key that is used for nobody else.",
    },
    {
      title: "Who sees it",
      text: "You. Your coach sees only the entries that you share, besides the steps you plan together, your attempts at them and your ratings. If something raises a question of safety, your coach's supervisor may see that one matter. If an employer or a school pays for the coaching, they never see your entries.",
    },
    {
      title: "Each entry can be private",
      text: "You choose for every single entry whether it is only yours or shared with your coach, and you can change it later.",
    },
    {
      title: "Nobody is watching live",
      text: "Nobody reads along as you write, and your coach may not look for days. If you are in danger or thinking of harming yourself, call your local emergency number. Help is one tap away on every page of your portal, and below on this one.",
    },
  ],
  purposes: {
    coaching_record: {
      agree: "Keep what I write and rate here, so that my coach and I can work with it.",
      explained: "Without this the portal has nothing to stand on: nothing is kept, and you cannot write here.",
    },
    share_with_coach: {
      agree: "My coach may see the entries that I share.",
      explained: "If you leave this out, every entry stays yours alone, also one that you mark as shared.",
    },
    share_by_default: {
      agree: "Start my new entries as shared.",
      explained: "It saves a tap. You can still keep any entry private. It needs the point before.",
    },
  },
  closing:
    "You can change each of these under Settings, at any time and without giving a reason. It counts from that moment: your coach no longer sees what you stop sharing, and your own entries stay readable for you.",
  alone: {
    facts: [
      {
        title: "What is kept",
        text: "What you write and rate here, and when you did. Your words are stored encrypted, under a key that is used for nobody else.",
      },
      {
        title: "Who sees it",
        text: "You, and nobody else. Should you invite a coach one day, you are told first what they would see, and every entry stays private until you decide otherwise.",
      },
      {
        title: "Nobody is watching live",
        text: "Nobody reads along as you write. If you are in danger or thinking of harming yourself, call your local emergency number. Help is one tap away on every page, and below on this one.",
      },
    ],
    agree: "Keep what I write and rate here, so that I can work with it.",
    closing:
      "You can change this under Settings, at any time and without giving a reason. It counts from that moment, and what you wrote until then stays readable for you.",
  },
};
