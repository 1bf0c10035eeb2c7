/** Whether a file tells of a profile and is none, by its name. */
export const isTold = ({ name }: File): boolean => /\.(difference|gc)\.json$/i.test(name);
