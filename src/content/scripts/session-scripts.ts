import type { AgendaCode } from "#domain/protocol/agenda.ts";
import type { references } from "../references.ts";

/** Words at hand for one item of a session: to be spoken as they suit, never read out as a whole. */
export type SessionScript = {
  /** Sentences and questions, in an order that works. */
  readonly lines: readonly string[];
  /** How it is said. */
  readonly tone: string;
  readonly pace: string;
  /** What goes wrong here most often. */
  readonly watch: string;
  readonly sources: readonly (keyof typeof references)[];
};

/**
 * A script for every item that has something to say. After the technique card's language patterns and delivery notes,
 * in our own words; its questions on attribution are kept nearly as they stand. Sentences that promise success for
 * every case ("every success proves") are left out: what is said about somebody must be true of what they did.
 */
export const sessionScripts: Readonly<Record<AgendaCode, SessionScript>> = {
  arrive: {
    lines: [
      "How are you here today, compared with last time?",
      "What have you done since we met that took some effort, whether or not it worked?",
      "What would make this hour worth it for you?",
    ],
    tone: "Warm and unhurried.",
    pace: "Wait for the second answer; the first is often polite.",
    watch: "Praising for turning up. Be interested in what was done.",
    sources: ["bandura1997"],
  },
  safety: {
    lines: [
      "Some of what we do is resting just now. That is about timing, not about anything you did.",
      "How have sleep, appetite and interest in things been since we spoke?",
      "Who else is looking after this with you, and may I be in touch with them?",
    ],
    tone: "Plain and calm, without lowering your voice.",
    pace: "Slow. Ask one thing at a time.",
    watch: "Assessing or treating. Observe, pause, refer; open help at once if there is danger.",
    sources: [],
  },
  actions: {
    lines: [
      "Which of these did you get to, and what made it possible?",
      "For what did not happen: is it still the right thing, or was it the wrong size?",
    ],
    tone: "Curious, level for done and undone alike.",
    pace: "Brisk.",
    watch: "Scolding. Something left undone is information about its size.",
    sources: ["banduraSchunk1981"],
  },
  rate: {
    lines: [
      "As of now, how sure are you that you can do each of these?",
      "It is about what you can do today, and no answer is the right one.",
    ],
    tone: "Neutral.",
    pace: "Let the client move the sliders alone, without comment.",
    watch: "Reacting to a figure while it is being given.",
    sources: ["bandura2006"],
  },
  success: {
    lines: [
      "What specifically did you do that led to this?",
      "What effort did it take, and which of your skills came into it?",
      "What does that tell you about what you are able to do?",
      "How does it resemble something that you managed before?",
    ],
    tone: "Encouraging and reflective; the weight is on what the client did.",
    pace: "A little slower when the client names what they are able to do.",
    watch: "Hollow praise, and “you were lucky”. Name the action, then ask what it says.",
    sources: ["weiner1985", "bandura1997"],
  },
  setback: {
    lines: [
      "What happened, step by step, before anything about what it means?",
      "Which part went as you planned it?",
      "What did you learn that you could not have known before?",
      "What would you adjust next time: how you go about it first, then how much you put in?",
      "Was there something in the way that no effort of yours could move?",
    ],
    tone: "Even. A setback is information, not a verdict.",
    pace: "Slow at the start; let the feeling be there before the analysis.",
    watch: "Explaining away real obstacles, or asking for more effort where another way is needed.",
    sources: ["weiner1985"],
  },
  inventory: {
    lines: [
      "Think of something that you managed and that was hard for you: at work or in learning, with your body, with people, or with yourself.",
      "What made it hard?",
      "What exactly did you do?",
      "What stood in the way, and how did you get past it?",
      "What in you did you draw on?",
      "How was it while you did it, and afterwards?",
    ],
    tone: "Confident and interested.",
    pace: "Moderate; pause after “what exactly did you do”.",
    watch: "Taking only big successes. Small ones that are true carry more than large ones that are embellished.",
    sources: ["bandura1977", "usherPajares2008"],
  },
  control: {
    lines: [
      "Let us sort what is on your mind: what you can change, what you can influence, what is not yours to move.",
      "From the first pile, what is the smallest thing that would take two minutes?",
      "Afterwards, notice just one thing: that something changed because of what you did.",
    ],
    tone: "Patient, matter-of-fact.",
    pace: "Slow; stay with one thing.",
    watch: "Arguing somebody out of helplessness. Small steps with a visible effect do the arguing.",
    sources: ["weiner1985"],
  },
  eyes_open: {
    lines: [
      "Your eyes stay open, and you choose where to sit.",
      "Tell me one thing you did today, however small, in plain words.",
      "What did it take?",
      "We stop whenever you like, and stopping is part of it.",
    ],
    tone: "Light and present.",
    pace: "The client's own.",
    watch: "Going back to a scene. Nothing older than today.",
    sources: [],
  },
  reliving: {
    lines: [
      "Take yourself back to that moment, as far as it is comfortable; eyes open or closed.",
      "What do you see around you? What do you hear? What do your hands feel?",
      "What are you doing, just now, that makes it work?",
      "Notice what this says about what you are able to do.",
      "If you could do that, what else might be within reach?",
      "Come back to this room, and name three things that you see.",
    ],
    tone: "Warm, at a moderate volume.",
    pace: "About 100 to 110 words a minute; leave eight to fifteen seconds after a question.",
    watch: "Distress of 7 or more before, or a rise of 2: stop, ground, and leave it for today.",
    sources: ["bandura1977", "sturt2012"],
  },
  ladder_start: {
    lines: [
      "What is the thing that you want to be able to do?",
      "What would a first step look like that you are nearly sure of, and that still takes something?",
      "What would lie between that and the real thing?",
      "For each step: how would somebody else see that you did it?",
    ],
    tone: "Practical; you build it together.",
    pace: "Quick at first, slower at the first rung.",
    watch: "A first rung that is too easy to mean anything, or a step whose end nobody could see.",
    sources: ["bandura1997", "banduraSchunk1981"],
  },
  rung: {
    lines: [
      "Where are you with this rung, and what does the evidence say about the next one?",
      "How sure are you that you meet it this time? Put a number on it before you try.",
      "What will you do if it gets harder than you think?",
      "What would you keep an eye on that is in your hands?",
    ],
    tone: "Steady; coach and client decide together.",
    pace: "Moderate.",
    watch: "Staying at one height because it goes well, or comparing with others.",
    sources: ["rosenshine2012", "bandura1997"],
  },
  projection: {
    lines: [
      "Imagine the next try: where are you, who is there, what is the first thing that you do?",
      "See yourself use what worked before: name it.",
      "And if it goes differently, what do you do then?",
      "Which two or three of your successes do you want in your pocket that day?",
    ],
    tone: "Encouraging and specific.",
    pace: "Moderate; slower when the client sees themselves doing it.",
    watch: "Rehearsing a perfect course. What helps is seeing oneself cope.",
    sources: ["taylor2005", "shantzLatham2012"],
  },
  closing: {
    lines: [
      "Look at where you began: what can you do now that you could not be sure of then?",
      "What of that is down to what you did?",
      "When it gets hard again, which evidence will you look at first?",
      "What comes next that is your own to climb?",
    ],
    tone: "Appreciative, with the client's own words.",
    pace: "Slow.",
    watch: "Saying that somebody is finished or cured. Say what changed, and beyond which error.",
    sources: ["bandura1997"],
  },
  agree: {
    lines: [
      "What will you do before we meet, and by when?",
      "What will I do?",
      "What are you taking with you from today, in one sentence?",
      "May I write a short summary for you to read?",
    ],
    tone: "Brief and clear.",
    pace: "Leave five minutes for it; it is what is most often cut.",
    watch: "Setting tasks for the client. What they choose is done more often.",
    sources: ["banduraSchunk1981"],
  },
};
