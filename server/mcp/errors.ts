/** A question that cannot be answered as it was put: the message tells the agent what to ask instead. */
export class BadRequest extends Error {}
