/**
 * Finds answers that meet a goal: coordinate search. From a world that is near, each item that can matter
 * takes in turn the answer that brings the goal nearest, until it is met or nothing helps; where one answer
 * alone does not help, two at a time do, if there are few enough. No random step: the same definition gives
 * the same answers.
 */
import { fits, type Target, type World } from '../reach/goal.ts';
import type { Candidates } from './candidates.ts';
import { withAnswer } from './state.ts';

/** Most rounds over all items; each brings the goal nearer or is the last. */
const rounds = 40;
/** How many of the starts are tried, the nearest first. */
const tries = 4;
/** Most pairs of answers that are tried where no single answer helps. */
const mostPairs = 5_000;

/** A world that meets a target, from one of these, or undefined if none is found. */
export function search(target: Target, starts: readonly World[], candidates: Candidates): World | undefined {
  const near = starts
    .filter(({ setting }) => fits(target, setting))
    .map((world) => ({ world, distance: target.distance(world) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, tries);
  for (const { world } of near) {
    const found = climb(target, world, candidates);
    if (found) return found;
  }
  return undefined;
}

function climb(target: Target, start: World, candidates: Candidates): World | undefined {
  let world = start;
  for (let round = 0; round < rounds; round++) {
    const before = target.distance(world);
    if (before === 0) return world;
    world = nearest(target, world, candidates);
    if (target.distance(world) < before) continue;
    const jumped = pair(target, world, candidates);
    if (!jumped) return undefined;
    world = jumped;
  }
  return undefined;
}

/** After one round in which each item takes the answer that helps most. */
function nearest(target: Target, start: World, candidates: Candidates): World {
  let world = start;
  let distance = target.distance(world);
  for (const item of target.inputs) {
    if (world.setting.asked[item] !== 1) continue;
    for (const answer of candidates(world, item)) {
      const changed = withAnswer(world, item, answer);
      const now = target.distance(changed);
      if (now < distance) [world, distance] = [changed, now];
      if (distance === 0) return world;
    }
  }
  return world;
}

/** Two other answers that together bring the goal nearer. */
function pair(target: Target, world: World, candidates: Candidates): World | undefined {
  const items = [...target.inputs].filter((item) => world.setting.asked[item] === 1);
  const moves = items.flatMap((item) => candidates(world, item).map((answer) => ({ item, answer })));
  if (moves.length ** 2 / 2 > mostPairs) return undefined;
  const distance = target.distance(world);
  for (const [index, first] of moves.entries()) {
    const half = withAnswer(world, first.item, first.answer);
    for (const second of moves.slice(index + 1)) {
      if (second.item === first.item) continue;
      const changed = withAnswer(half, second.item, second.answer);
      if (target.distance(changed) < distance) return changed;
    }
  }
  return undefined;
}
