import { isServer } from 'lit';

/** Whether a server draws the elements; the types of Lit say never. */
export const onServer: boolean = isServer;
