/** Which type an input of this name wants the id of. A name that is not here fails the tests that need it: add it. */
export const typeOfInput: Record<string, string> = {
  parent: 'Unit',
  unit: 'Unit',
  person: 'Person',
  grant: 'RoleGrant',
  token: 'Token',
  template: 'Template',
  version: 'TemplateVersion',
  item: 'LibraryItem',
  from: 'TemplateVersion',
  asset: 'Asset',
  place: 'Asset',
  list: 'Asset',
  assignment: 'Assignment',
  task: 'Task',
  submission: 'Submission',
  hazard: 'Hazard',
  ids: 'Notification',
  photo: 'File',
  photos: 'File',
  files: 'File',
  signatureFile: 'File',
};

/** For each name an id out of those given, by type. */
export function sampleIds(ids: Record<string, string>): (name: string) => string {
  return (name) => {
    const id = ids[typeOfInput[name] ?? ''];
    if (!id) throw new Error(`No id for an input named ${name}: teach inputNames.ts`);
    return id;
  };
}
