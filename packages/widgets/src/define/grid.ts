import { SkalaGrid } from '../grid/grid.ts';
import { define } from './define.ts';

define('skala-grid', SkalaGrid);
