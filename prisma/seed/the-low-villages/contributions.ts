/**
 * The panel's words. One template string an expert, in the order of the page; paragraphs are parted by
 * a blank line, and each is one line here so that no line break of the source file ends up in the text.
 */

export const introduction = `The Sorrel is on no map: river, villages, figures and experts are invented. In its delta 9,400 people live in eleven low villages, behind forty kilometres of earth bank. Each year the ground sinks eleven millimetres and the sea rises four. To raise the bank would cost 620 million crowns; to move everybody to the terrace, twenty kilometres inland, about as much. We asked fifteen experts which it should be. None saw what the others wrote. A number in brackets says how sure the author is of what stands before it, from 1, a guess, to 10.`;

export const hydrologist = `Forty gauges say the same: the ground sinks mainly because we pump the water out from under it (9). The bank has stood for sixty years, which is about all that earth on peat has in it. Raise it and it settles under its own weight. No raised bank will keep those villages safe for another fifty (8).

So move them, the outermost first (9). The two on the sand ridge have time, and should be told so. But do not wait for better figures on the sea: they would change the second decimal, and cost us the slow years (9). Build nothing new out there, I would say, while it lasts. Nor, I think, is the marsh any better: it would have to climb faster than the sea and gets no mud (6). Will salt have ended the farming in thirty years? Half my wells say yes, half no; I cannot tell (5).`;

export const engineer = `That bank has stood for sixty years, and I know its bad kilometres: four in forty. Raise it, broaden its foot, and it will keep those villages safe for fifty years more (9). So they should stay where they are (9). Only begin soon; each winter of waiting I lose another stretch of it (7).

People blame the wells. Close them by all means, but they are not why the ground sinks. Young mud settles like a loaf, and would if nobody drank a drop (7). A marsh is a pretty apron. I have seen ten hectares go out in one night, and would rather have the earth (6). I would let people build, too: the more heads behind a bank, the cheaper it is for each (5). As for asking every village, a bank is a ring. If one votes itself out, or in, the water comes round to the next.`;

export const actuary = `My trade is to say what a year costs. The odds of a flood are one in ninety this year, and they add up: raised or not, that bank will fail within fifty years (8). Moving and raising cost much the same, but one is paid once and the other for ever. Therefore move (9). Do not wait for a better forecast; it is the same thing bought later, dearer (9).

Every new roof behind the bank is a new claim. Forbid all of them from tomorrow on (10). A marsh slows the waves but does not lower the water, and I should put my money on earth (6). Nor would I make a move depend on the villagers’ vote, since those who stay are rescued with the money of those who left (7). Should the cities upstream pay? In justice yes; in practice nobody ever collected such a bill. I come down on neither side (4).`;

export const anthropologist = `Six winters I lived in the village called Third. The plans cost about the same, I am told; then there is no reason to take people from the one place they know how to read. Leave them (8). If a village wishes to go, it may; but until that wish is counted in its own hall, nobody should touch a door (9).

Eleven villages, eleven quarrels with the sea: do not decide for all at once (9). Those who go must go as neighbours. On the terrace, a person alone is from nowhere (9). Move the graves before the houses. Where the dead have gone the living can follow; the other way round, I have met people walking back at night (6). The old women say the waves were smaller when reeds were there, and I would trust them before I trusted earth (4). To forbid building is to tell a bride she is the last.`;

export const economist = `Two plans that cost about the same: then buy the one that ends the risk. Move (8). Not by one decree. The sums come out differently in each village, and one rule for all eleven would waste a third of the money (8). Nor by ballot: no village should hold a veto over a bill that others pay (8).

Permit no new house from today (9). A village where nobody may build empties by itself, without one eviction; I call that a merit. Put a price on well water, for it is mostly the pumping that lets the ground down (6). I would send part of the bill to the cities upstream, whose dams keep our mud (6). Pay neighbours who leave as one a little extra, since a shop without its customers is a shed (5). Waiting keeps an option open, but this option costs twenty million a year in repairs. I would let it go (7).`;

export const planner = `Look what else stands behind that bank: the port railway, the power line, the province’s rice. It has to be kept up in any case, so keep the people behind it (9). With upkeep, a raised bank is good for fifty years (7). But we must decide this year, because clay grows dearer faster than the sea grows higher (8).

A ban on new houses is eviction by inches. A village where nobody may build empties by itself, and then nobody will pay for its bank; I am wholly against (9). Nor may any village be given a veto by vote. The ring is one, and who decides about it decides for all in it (8). Close the wells, they do most of the sinking (6). A marsh would take the strip I need for the road, and spare us little earth (5). The three cities upstream took the mud, and shall pay a third (8).`;

export const physician = `After the last flood I counted the dead, which took an afternoon, and then the ill, which took four years. Mould, gut fevers, low spirits. On health alone I would move them, slowly (7). A higher bank keeps the wave out and the damp in, and I would not call that safe (6).

What kills in a removal is being set down among strangers. Move a street with its midwife, its cousins and its quarrels, all together, or leave it where it is (9). I would not make it wait for a majority, though; children have no vote, and it is their lungs (6). A new house out there is one more cradle in the damp, so I would stop building (5). And whenever somebody asks me for five more years of study, I think of the beds. The next flood will find as few of them as the last.`;

export const historian = `In my archive lie five orders to move these villages, the first of 1690. Each time people came back within ten years. I would not sign a sixth (6). The hamlets that did go went each on its own terms; the orders sank because one was meant for all. And the parish was always asked before it was burdened. Keep to that: no village moves that has not voted to (8).

The bank before this one lasted seventy years, so fifty are likely enough (5). On the old maps the marsh is wider than the fields, and where it was wide no bank broke. I would give the sea its reeds back before I bought more earth (5). One thing the records repeat until it bores me: the newest street lies lowest and goes first. Let there be no newer one (9). The towns upriver paid bank-money for two centuries, and throve.`;

export const demographer = `Of a hundred children born in the low villages, sixty-one are gone by thirty. The villages are moving already, one suitcase at a time, and I would make it official (7). A bank for fifty years? I doubt that it holds so long with nobody left to mow it and watch it (5).

Three of the eleven have schools that will last; eight do not. They cannot be given the same answer (8). I would not hang any of it on a vote of those who live there now, which asks the old about the lives of the absent (6). Whoever goes had better go in company, because people who move alone move twice (8). And I would grant no more permits. A new house is the hardest thing of all to leave, even for people who have stopped sleeping in it (6).`;

export const agronomist = `The terrace grows stones. The delta has the country’s best black soil, and the villages belong where the soil is; do not move them (8). With good drains, I believe, a raised bank can do it for fifty years (6). First shut the deep wells: it is the pumping that lets the fields down. Where farms took canal water, the sinking stopped (9).

Salt? With fresh water at its roots rice goes on, without it rice is over, and who gets the water nobody has settled. I can say neither yes nor no (5). The cities upstream dam up our mud and must pay for it (9). Five more years of measuring would help me with the salt and hurt the bank; on waiting I am of two minds (4). I should not let villages vote one by one, for one field’s drain is the next field’s flood (6). And farms need hands, and hands need roofs.`;

export const lawyer = `The state that built the bank owes a remedy to those behind it when it fails. The better remedy, I think, is to move them and pay them in full (6). On three conditions. First, consent: no village goes unless most of its grown people vote for it, for anything less is expropriation with a kinder name (9). True, the children without a vote are bound by it, as by every vote we hold.

Second, a deed for each village. A single law for all eleven would fall in the first court that read it (8). Third, the new land must be bought whole, so that neighbours are settled side by side; a right of way is worth nothing to scattered owners (8). Whoever dams a river takes from those below, and the cities upstream are liable for a part (7). To put it off is also to decide, and judges will see it so.`;

export const linguist = `Delta speech has nineteen words for mud and none for hill. A language carried uphill is usually dead in two generations, so on the whole I am against moving them (6). But it is theirs to lose. If a village votes to go I have no business keeping it for my tapes, and if it votes to stay, nobody has any business moving it (9).

Whoever goes must stay within shouting distance of the others. A language lives on shouting (10). When somebody speaks to me of “the delta people” I ask which: the upper four and the outer seven need me to interpret. Their one word for reeds also means shelter, and I suspect that they are right, and the marsh would serve them better than earth (3). I would let them build. It is young couples who hand a language on, and young couples want a house (7).`;

export const architect = `Everyone discusses the bank and nobody lifts the floor. Put the houses on posts, as their great-grandparents did, and let the yard get wet: I see little cause left to move anybody (6). With floors lifted, even a modestly raised bank should see us through fifty years (5). In front of it I would rather have reeds than another metre of clay. A wave that has crossed three hundred metres of marsh arrives tired (7).

One answer for eleven places is no answer. Two stand on sand, which carries posts; four on peat, which carries nothing, and goes down a little further with each well that is drilled into it (8). If those four must go, I would take the street along, door facing door as before (7). But forbid new houses and you forbid the better ones. Ban the old ground floors instead (9).`;

export const psychologist = `I treat people from both sides of this question. Those who were moved grieve for ten years; those who stayed lie awake whenever the wind turns. I have measured both, and they come out even. Whether to move the villages I cannot tell you (8).

I can tell you what makes either bearable. One is being asked: where people had voted on it themselves, they slept, and nobody should be moved without that (8). One is company. Patients with their old neighbours next door need me half as long, so never part them (9). And one is knowing. Not to decide is the worst of all; ten years of perhaps have cost more sleep than any flood (9). In Second they fear the sea, in Ninth the terrace. A plan that treats them alike will treat one of them wrongly.`;

export const ecologist = `Give the Sorrel room and it builds its own defences. Shut the wells, since it is the pumping that pulls the ground down (7), let some mud through the dams, and a marsh will climb with the sea. It guards that coast better than any heap of earth (8). But it needs the ground that the villages stand on, so I would move them, and be sorry (7).

A raised bank starves the marsh in front of it, and I doubt that it lasts fifty years without one (6). Nor would I put a new house where the reeds will want to be (6). Three cities hold the mud behind their dams, and must pay to let it out (8). Salt kills rice and feeds samphire. Will anybody call that farming in thirty years? I do not know (3). And a marsh takes twenty years to grow: the day to begin it was some time ago.`;
