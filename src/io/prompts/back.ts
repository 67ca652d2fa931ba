/** The person wants to change the answer before this one. */
export class GoBack extends Error {
  override readonly name = 'GoBack';
}
