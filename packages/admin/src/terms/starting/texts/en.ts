export const en = {
  starting: {
    title: 'Check at any time',
    help: 'A check can be made before it is due; once begun it is a task of yours.',
    start: 'Start a check',
    startNamed: 'Start a check: %{name}',
    asset: 'Equipment or place',
    assetHelp: 'Found by name or number; what is begun is kept under it',
    unit: 'Unit',
    noAsset: 'No such equipment or place found',
    nothingHere: 'There is nothing here that you may begin at any time',
    nothingHereHelp: 'It has to be in an assignment “on demand”, and you have to be one who fills in for its unit.',
    notOfThis: 'This assignment does not include it, or you do not fill in for its unit.',
    noUnit: 'There is no unit for which you may begin this check.',
  },
};
