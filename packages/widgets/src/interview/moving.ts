/** From one question or section to another. After each move the focus goes where the next answer is due. */
import { askedItems, askedSections, type Interview } from '@skala/engine';
import type { Desk } from './desk.ts';
import { nudging } from './nudging.ts';
import { entryTo, neighbourOf, standingAt, stepFrom } from './outline.ts';
import type { Screen } from './screen.ts';

export interface Moving extends Pick<Screen, 'goTo' | 'goToSection' | 'onward' | 'backward'> {
  /** On from a question to the next, or back to the one before. */
  questionAfter(from: string | undefined): void;
  questionBefore(from: string | undefined): void;
  /** To an item on screen, or to where the interview stands. */
  arrive(item: string | undefined): void;
  standing(): void;
}

export function movingAbout(desk: Desk, review: () => void): Moving {
  const { controller, messages, shown, aim } = desk;
  const nudges = nudging(desk);

  const arrive = (item: string | undefined): void => {
    shown.nudge = undefined;
    shown.current = item;
    aim(item === undefined ? undefined : { item });
  };

  const goTo = (item: string): void => {
    const { interview } = controller;
    const section = interview?.instrument.items.find(({ id }) => id === item)?.section;
    if (!interview || section === undefined) return;
    const { place } = interview.content;
    const isElsewhere =
      section !== place.section || interview.state === 'reviewing' || (shown.pace === 'item' && item !== place.item);
    if (isElsewhere && !messages.mayGo(interview, { section, item })) return;
    if (isElsewhere && controller.send({ type: 'goTo', section, item }).length > 0) return;
    shown.isReviewing = false;
    arrive(item);
  };

  const goToSection = (section: string): void => {
    const { interview } = controller;
    const item = interview && entryTo(interview.content, section);
    const to = { section, ...(item ? { item: item.id } : {}) };
    if (!interview || !messages.mayGo(interview, to)) return;
    if (controller.send({ type: 'goTo', ...to }).length > 0) return;
    shown.isReviewing = false;
    shown.current = item?.id;
    aim({ selector: '#heading' });
  };

  const moveSection = (step: 1 | -1): void => {
    const { interview } = controller;
    if (!interview || interview.state === 'reviewing') return;
    const sections = askedSections(interview.content);
    const next = sections[sections.indexOf(interview.content.place.section) + step];
    if (next !== undefined) goToSection(next);
    else if (step === 1) review();
  };

  const stepBy = (type: 'next' | 'back', interview: Interview): void => {
    const to = stepFrom(interview.content, type);
    if (!to || !messages.mayGo(interview, to)) return;
    controller.send({ type, pace: 'item' });
    arrive(interview.content.place.item);
  };

  const questionAfter = (from: string | undefined): void => {
    const { interview } = controller;
    if (!interview) return;
    if (shown.pace === 'item') {
      if (nudges(interview)) return;
      if (askedItems(interview.content).at(-1)?.id === interview.content.place.item) review();
      else stepBy('next', interview);
      return;
    }
    const next = neighbourOf(interview.content, from, 1);
    if (next) goTo(next.id);
    else review();
  };

  const questionBefore = (from: string | undefined): void => {
    const { interview } = controller;
    if (!interview) return;
    const before = neighbourOf(interview.content, from, -1);
    if (shown.pace === 'item') stepBy('back', interview);
    else if (before) goTo(before.id);
  };

  return {
    arrive,
    goTo,
    goToSection,
    questionAfter,
    questionBefore,
    onward: () => (shown.pace === 'item' ? questionAfter(shown.current) : moveSection(1)),
    backward: () => (shown.pace === 'item' ? questionBefore(shown.current) : moveSection(-1)),
    standing: () => {
      const { interview } = controller;
      if (interview) arrive(standingAt(interview.content, shown.pace));
    },
  };
}
