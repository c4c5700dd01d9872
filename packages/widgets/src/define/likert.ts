import { SkalaLikert } from '../likert/likert.ts';
import { define } from './define.ts';

define('skala-likert', SkalaLikert);
