// Lists first names that are usual in the Netherlands, Belgium, Germany, France and Britain: before a surname they tell a person.

export const firstNames: ReadonlySet<string> = new Set(
  `jan piet kees henk gerard willem johan peter hans erik eric rob robert mark marc paul frank martijn jeroen dennis edwin marcel michel michiel
sander bas tim tom thomas daan sem lucas luuk lars jesse thijs ruben niels stefan stephan wouter maarten bart bram koen joost jasper joris ronald
richard rené rene patrick john jack jaap jos ben bert cor dirk dick fred frits gert geert guus harm harry herman hugo ivo jeffrey kevin leo leon
marco marten matthijs mathijs menno nico olaf onno oscar pim pieter remco roel rolf ruud sjoerd sjaak ton theo victor vincent wim wilco xander
anna anne annemarie anja anita annelies astrid barbara bianca brenda carla caroline chantal claudia conny corrie debbie diana els ellen elly emma
esther eva femke floor fleur frederique gerda greet hanneke heleen helma ilse inge ingrid irene iris janneke jantine jessica joke jolanda judith
julia karin kim laura lianne lies liesbeth linda lisa loes lotte lucia maaike maria marianne marieke marijke marion marja marjolein marleen marloes
marlies martine mieke miranda mirjam monique nancy natasja nicole nienke noor patricia paula petra renate ria roos rosa sandra sanne saskia silvia
simone sofie sonja sophie susan suzanne sylvia tamara tessa tineke trudy vera wendy willeke wilma yvonne yvette
mohammed mohamed muhammad ahmed ali fatima aisha youssef yusuf omar ibrahim hassan mehmet mustafa murat ayse emine fatma khadija samira karim rachid
hans-peter jürgen wolfgang klaus uwe dieter heinz günter michael andreas stefan matthias jens sabine monika ursula heike birgit katrin anke silke
jean pierre jacques michèle nathalie isabelle françois françoise philippe laurent christophe nicolas julien sébastien céline valérie sandrine aurélie
david james william george charles edward andrew steven stephen brian kevin alan mary elizabeth jennifer sarah emily karen helen margaret claire jane
alice bob lucy grace oliver henry arthur noah liam finn milan levi adam max felix simon daniel alexander christian martin`
    .split(/\s+/)
    .filter((name) => name !== ''),
);
