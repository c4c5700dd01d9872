import { SkalaQuestion } from '../question/question.ts';
import { define } from './define.ts';

define('skala-question', SkalaQuestion);
