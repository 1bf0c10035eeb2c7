/** The browser is there, but the lab does not start in it; says what to do. */
export class LabProblem extends Error {}
