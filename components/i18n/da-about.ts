/** A permission by what it is called in the manifest: what a person would call it, and why it is asked for. */
export type PermissionWords = Record<string, { name: string; why: string }>;

export const daAbout = {
  may: 'Hvad Sagsspor må i browseren, og hvorfor',
  mayHelp:
    'Mere beder Sagsspor ikke om, og det, der er mærket “når du beder om det”, spørger browseren dig om, første gang du bruger det. Hvilke websteder Sagsspor må læse, ser du ovenfor.',
  onAsking: 'når du beder om det',
  permissions: {
    storage: { name: 'Gemme indstillinger', why: 'Sprog, udseende og dine valg huskes i browseren.' },
    unlimitedStorage: {
      name: 'Gemme meget på maskinen',
      why: 'Møder med deres dokumenter fylder. Uden dette kunne browseren slette arkivet, når disken er ved at være fuld.',
    },
    scripting: {
      name: 'Vise sig på en side',
      why: 'Fanen og panelet kommer kun frem på sider med en dagsorden, et referat eller mødemateriale.',
    },
    activeTab: {
      name: 'Læse den side, du peger på',
      why: 'Trykker du på ikonet, må Sagsspor læse netop den side, til du forlader den.',
    },
    contextMenus: {
      name: 'Punkter i højrekliksmenuen',
      why: 'Gem siden, åbn et link i læseren, eller søg efter det, du har markeret.',
    },
    sidePanel: {
      name: 'Browserens sidepanel',
      why: 'Sagsspor kan stå ved siden af siden, mens du skifter fane.',
    },
    downloads: {
      name: 'Gemme filer af sig selv',
      why: 'Kun til sikkerhedskopier, der tages hver uge eller måned.',
    },
    notifications: { name: 'Give besked', why: 'Kun om nyt i de søgninger, hvor du har valgt det.' },
    offscreen: {
      name: 'En side, der ikke ses',
      why: 'Chrome og Edge skal bruge den til at lave filen, når en sikkerhedskopi tages af sig selv.',
    },
  } satisfies PermissionWords as PermissionWords,
  madeWith: 'Sagsspor er fri software (MPL-2.0) og bygger på andres.',
  licences: 'Se licenserne',
  bill: 'Komponentliste (CycloneDX)',
};

export type AboutWords = typeof daAbout;
