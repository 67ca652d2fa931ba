/** Where a name is registered, and below which names only a hosting service decides. */
import { getPublicSuffix } from 'tldts';

/**
 * The private section of the public suffix list has hosting services and registries alike. These are registries: a name
 * below them is delegated to the customer who registers it. Taken from the list's own comments and the pages it links.
 */
const REGISTRIES: ReadonlySet<string> = new Set(
  [
    // CentralNic
    'za.bz br.com cn.com de.com eu.com jpn.com mex.com ru.com sa.com uk.com us.com za.com com.de gb.net',
    'hu.net jp.net se.net uk.net ae.org com.se',
    // other registries below .com, .net, .org and .us
    'africa.com co.com it.com graphic.design in.net web.in us.org ngo.us hk.com inc.hk ltd.hk hk.org nyc.mn',
    'radio.am radio.fm qzz.io us.kg xx.kg dpdns.org dedyn.io ccwu.cc cc.cd us.ci de5.net indevs.in sryze.cc',
    // registries below country codes
    'co.krd edu.krd art.pl co.ca co.nl co.no biz.dk co.dk firm.dk reg.dk co.scot me.scot org.scot co.cz co.de',
    'jozi.biz priv.at za.net za.org v.ua cx.ua biz.ua co.ua pp.ua name.pm sch.tf biz.wf sch.wf org.yt rs.ba',
    'co.business co.education co.events co.financial aeroport.fr avocat.fr chambagri.fr',
    'chirurgiens-dentistes.fr experts-comptables.fr medecin.fr notaires.fr pharmacien.fr 16-b.it 32-b.it',
    '64-b.it lug.org.uk lugs.org.uk net.ru org.ru pp.ru',
    // governments
    'campaign.gov.uk service.gov.uk independent-commission.uk independent-inquest.uk independent-inquiry.uk',
    'independent-panel.uk independent-review.uk public-inquiry.uk royal-commission.uk gov.nl gov.scot',
    'service.gov.scot',
    // FAITID
    'ru.net adygeya.ru bashkiria.ru bir.ru cbg.ru com.ru dagestan.ru grozny.ru kalmykia.ru kustanai.ru',
    'marine.ru mordovia.ru msk.ru mytis.ru nalchik.ru nov.ru pyatigorsk.ru spb.ru vladikavkaz.ru vladimir.ru',
    'abkhazia.su adygeya.su aktyubinsk.su arkhangelsk.su armenia.su ashgabad.su azerbaijan.su balashov.su',
    'bashkiria.su bryansk.su bukhara.su chimkent.su dagestan.su east-kazakhstan.su exnet.su georgia.su',
    'grozny.su ivanovo.su jambyl.su kalmykia.su kaluga.su karacol.su karaganda.su karelia.su khakassia.su',
    'krasnodar.su kurgan.su kustanai.su lenug.su mangyshlak.su mordovia.su msk.su murmansk.su nalchik.su',
    'navoi.su north-kazakhstan.su nov.su obninsk.su penza.su pokrovsk.su sochi.su spb.su tashkent.su',
    'termez.su togliatti.su troitsk.su tselinograd.su tula.su tuva.su vladikavkaz.su vladimir.su vologda.su',
  ].flatMap((line) => line.split(' ')),
);

/** Below these, each label is its own registry, or a territory that delegates. */
const REGISTRY_TREES: readonly string[] = ['eu.org', 'leg.br', 'wa.us'];

/** Services that the list leaves out because all of their names are their own. */
const MORE_HOSTS: readonly string[] = [
  'amazonaws.com',
  'amazonaws.com.cn',
  'wordpress.com',
  'tumblr.com',
  'squarespace.com',
];

const options = { allowPrivateDomains: true, validateHostname: false };

/** The suffix below which names are registered: `co.uk`, `com`, `eu.org`. */
export function registrySuffix(name: string): string {
  const whole = getPublicSuffix(name, options);
  return whole !== null && isRegistry(whole) ? whole : (getPublicSuffix(name, { validateHostname: false }) ?? '');
}

/** The hosting service's suffix that this name is, or is below; undefined where its owner can be delegated to. */
export function hostSuffix(name: string): string | undefined {
  const more = MORE_HOSTS.find((host) => name === host || name.endsWith(`.${host}`));
  const suffix = getPublicSuffix(name, options);
  if (suffix === null || isRegistry(suffix) || suffix === getPublicSuffix(name, { validateHostname: false }))
    return more;
  return suffix;
}

function isRegistry(suffix: string): boolean {
  return REGISTRIES.has(suffix) || REGISTRY_TREES.some((tree) => suffix === tree || suffix.endsWith(`.${tree}`));
}

export const registries: readonly string[] = [...REGISTRIES];
