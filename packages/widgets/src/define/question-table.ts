import { SkalaQuestionTable } from '../question-table/question-table.ts';
import { define } from './define.ts';

define('skala-question-table', SkalaQuestionTable);
