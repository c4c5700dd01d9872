import { SkalaCheck } from '../check/check.ts';
import { define } from './define.ts';

define('skala-check', SkalaCheck);
