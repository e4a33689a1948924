<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv_SE" sourcelanguage="en">
<context>
    <name>RecoverySheet</name>
    <message>
        <source>Choose a new passphrase. Everybody else's passphrases go on working, and so does this code: put the sheet back in the safe.</source>
        <translation>Välj en ny lösenfras. Alla andras lösenfraser fortsätter att gälla, och det gör koden också: lägg tillbaka bladet i kassaskåpet.</translation>
    </message>
    <message>
        <source>First account</source>
        <translation>Första kontot</translation>
    </message>
    <message>
        <source>How to use it</source>
        <translation>Så används det</translation>
    </message>
    <message>
        <source>If only the passphrase is forgotten: choose to recover the store on the computer where it is.</source>
        <translation>Om bara lösenfrasen är glömd: välj att återställa åtkomsten på den dator där lagret finns.</translation>
    </message>
    <message>
        <source>If the computer is gone: start KRAFT Desktop on another one (no administrator rights are needed) and restore the latest backup with the recovery code.</source>
        <translation>Om datorn är borta: starta KRAFT Desktop på en annan dator (det behövs inga administratörsrättigheter) och återställ den senaste säkerhetskopian med återställningskoden.</translation>
    </message>
    <message>
        <source>Key of the store</source>
        <translation>Lagrets nyckel</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>Skapat</translation>
    </message>
    <message>
        <source>Number of the store</source>
        <translation>Lagrets nummer</translation>
    </message>
    <message>
        <source>Print the sheet, put it in a sealed envelope and lock it in the safe of your workplace: not with the computer, and not with a backup. Then delete this file. Do not photograph, scan or mail it.</source>
        <translation>Skriv ut bladet, lägg det i ett förslutet kuvert och lås in det i arbetsplatsens kassaskåp: inte tillsammans med datorn och inte tillsammans med en säkerhetskopia. Radera sedan den här filen. Fotografera, skanna eller mejla den inte.</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>Återställningsblad</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Lager</translation>
    </message>
    <message>
        <source>The recovery code</source>
        <translation>Återställningskoden</translation>
    </message>
    <message>
        <source>The reserve key in the file {file} opens the packages of the nodes if this store is lost. Move the file to a USB stick that is locked in with this sheet, and delete it from the computer.</source>
        <translation>Reservnyckeln i filen {file} öppnar nodernas paket om det här lagret går förlorat. Flytta filen till ett USB-minne som låses in tillsammans med bladet, och radera den från datorn.</translation>
    </message>
    <message>
        <source>Type the eight groups. If you slip, the program says in which group. Blanks and hyphens do not matter.</source>
        <translation>Skriv in de åtta grupperna. Blir något fel säger programmet i vilken grupp. Mellanslag och bindestreck spelar ingen roll.</translation>
    </message>
    <message>
        <source>Where to keep it</source>
        <translation>Var bladet ska förvaras</translation>
    </message>
    <message>
        <source>With the code on this sheet the store is opened when nobody remembers a passphrase. Whoever holds both the code and the computer, or a backup, can read everything in the store.</source>
        <translation>Med koden på det här bladet öppnas lagret när ingen minns någon lösenfras. Den som har både koden och datorn, eller en säkerhetskopia, kan läsa allt som finns i lagret.</translation>
    </message>
</context>
<context>
    <name>Mail</name>
    <message>
        <source>Hello,

attached is the half-year package of {node} for {period} ({start} to {end}), version {version}.

The file {file} is sealed: only the project owner can open it. It holds protected counts and no personal data.

When you have taken it in, please call us. We read these four words aloud, and they have to be the ones that your program shows:

    {words}

SHA-256 of the file: {sha256}
</source>
        <translation>Hej!

Här kommer halvårspaketet från {node} för {period} ({start} till {end}), version {version}.

Filen {file} är förseglad: bara projektägaren kan öppna den. Den innehåller skyddade antal och inga personuppgifter.

Ring oss gärna när ni har tagit emot den. Vi läser upp de här fyra orden, och de ska vara samma som ert program visar:

    {words}

Filens SHA-256: {sha256}
</translation>
    </message>
    <message>
        <source>{programme}: half-year package {period} from {node}</source>
        <translation>{programme}: halvårspaket {period} från {node}</translation>
    </message>
</context>
<context>
    <name>ReserveKey</name>
    <message>
        <source>Reserve key of {store}. It opens the packages that the nodes have sent if the store is lost, also with the tool age.
Whoever has this file can read the packages. Move it to a USB stick that is locked in with the recovery sheet, and
delete it from the computer. The store keeps no copy.</source>
        <translation>Reservnyckel för {store}. Den öppnar paketen som noderna har skickat om lagret går förlorat, också med verktyget age.
Den som har filen kan läsa paketen. Flytta den till ett USB-minne som låses in tillsammans med återställningsbladet,
och radera den från datorn. Lagret behåller ingen kopia.</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>{argument} has to be given.</source>
        <translation>{argument} måste anges.</translation>
    </message>
    <message>
        <source>The tables contradict themselves or do not follow the format ({where}).</source>
        <translation>Tabellerna motsäger sig själva eller följer inte formatet ({where}).</translation>
    </message>
    <message>
        <source>The role {role} does not give the right to {right}.</source>
        <translation>Rollen {role} ger inte rätt att {right}.</translation>
    </message>
    <message>
        <source>The step {step} cannot follow {after}.</source>
        <translation>Steget {step} kan inte följa på {after}.</translation>
    </message>
    <message>
        <source>The passphrase is too short: at least {minimum} characters are needed, four or five random words are best.</source>
        <translation>Lösenfrasen är för kort: minst {minimum} tecken behövs, helst fyra eller fem slumpade ord.</translation>
    </message>
    <message>
        <source>There is no half-year called {period}; these exist: {known}.</source>
        <translation>Det finns inget halvår som heter {period}; de som finns är {known}.</translation>
    </message>
    <message>
        <source>The half-year {period} does not end until {end}; its package can be made after that.</source>
        <translation>Halvåret {period} slutar först {end}; paketet kan göras därefter.</translation>
    </message>
    <message>
        <source>The package for {later} has already been made, so {period} can no longer be sent: what has changed will be part of the next half-year.</source>
        <translation>Paketet för {later} är redan gjort, så {period} kan inte längre skickas: det som ändrats kommer med i nästa halvår.</translation>
    </message>
    <message>
        <source>A second person has to approve the package: give their name and passphrase.</source>
        <translation>En andra person ska godkänna paketet: ange den personens namn och lösenfras.</translation>
    </message>
    <message>
        <source>The one who approves must be somebody else than the one who made the package.</source>
        <translation>Den som godkänner ska vara någon annan än den som gjort paketet.</translation>
    </message>
    <message>
        <source>There is no confirmed key for {party}: exchange key files and compare the numbers by telephone first.</source>
        <translation>Det finns ingen bekräftad nyckel för {party}: byt nyckelfiler och jämför siffrorna per telefon först.</translation>
    </message>
    <message>
        <source>WARNING: {party} already has another key here ({old}); the file holds {new}. Call and ask before you trust it.</source>
        <translation>VARNING: {party} har redan en annan nyckel här ({old}); filen har {new}. Ring och fråga innan du litar på den.</translation>
    </message>
    <message>
        <source>This store cannot exchange keys with a store of the kind {role}: nodes exchange with the project owner.</source>
        <translation>Det här lagret kan inte byta nycklar med ett lager av slaget {role}: noder byter med projektägaren.</translation>
    </message>
    <message>
        <source>This belongs in a store of another kind: {needed}.</source>
        <translation>Det här hör hemma i ett annat slags lager: {needed}.</translation>
    </message>
    <message>
        <source>The decision {key} cannot be {value}; allowed: {allowed}.</source>
        <translation>Beslutet {key} kan inte vara {value}; tillåtet är {allowed}.</translation>
    </message>
    <message>
        <source>The decision {key} is locked since the first package was sent.</source>
        <translation>Beslutet {key} är låst sedan det första paketet skickades.</translation>
    </message>
    <message>
        <source>The municipality {code} does not belong to this node; these do: {known}.</source>
        <translation>Kommun {code} hör inte till den här noden; de som hör hit är {known}.</translation>
    </message>
    <message>
        <source>There is no node called {node}; these exist: {known}.</source>
        <translation>Det finns ingen nod som heter {node}; de som finns är {known}.</translation>
    </message>
    <message>
        <source>There is no programme called {programme}; these exist: {known}.</source>
        <translation>Det finns inget program som heter {programme}; de som finns är {known}.</translation>
    </message>
    <message>
        <source>There is no account called {name} here; these exist: {known}.</source>
        <translation>Det finns inget konto som heter {name} här; de som finns är {known}.</translation>
    </message>
    <message>
        <source>There is already an account called {name}.</source>
        <translation>Det finns redan ett konto som heter {name}.</translation>
    </message>
    <message>
        <source>The last account that can manage accounts cannot be revoked.</source>
        <translation>Det sista kontot som kan hantera konton kan inte återkallas.</translation>
    </message>
    <message>
        <source>Only a practice store takes {option}.</source>
        <translation>Bara ett övningslager tar emot {option}.</translation>
    </message>
    <message>
        <source>{path} is already there and is not overwritten.</source>
        <translation>{path} finns redan och skrivs inte över.</translation>
    </message>
    <message>
        <source>The sheet lacks columns for {fields}; its headings are: {seen}. Point the columns out with --map.</source>
        <translation>Kalkylbladet saknar kolumn för {fields}; rubrikerna är: {seen}. Peka ut kolumnerna med --map.</translation>
    </message>
    <message>
        <source>There is no column {column} in the sheet; its headings are: {seen}.</source>
        <translation>Det finns ingen kolumn {column} i kalkylbladet; rubrikerna är: {seen}.</translation>
    </message>
    <message>
        <source>{count} cells could not be read for certain, so nothing was taken in.</source>
        <translation>{count} celler gick inte att läsa säkert, så inget togs in.</translation>
    </message>
    <message>
        <source>{path} lies in a network or synced folder ({why}); a store must lie on this computer's own disk.</source>
        <translation>{path} ligger i en nätverks- eller synkmapp ({why}); ett lager måste ligga på datorns egen disk.</translation>
    </message>
    <message>
        <source>The package is genuine but is not taken in: {reason}.</source>
        <translation>Paketet är äkta men tas inte emot: {reason}.</translation>
    </message>
    <message>
        <source>The receipt is genuine but does not belong here: {reason}.</source>
        <translation>Kvittot är äkta men hör inte hit: {reason}.</translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation>Filen {path} finns inte.</translation>
    </message>
    <message>
        <source>There is no store in {path}.</source>
        <translation>Det finns inget lager i {path}.</translation>
    </message>
    <message>
        <source>The store is open with {holder} on {machine} since {since}.</source>
        <translation>Lagret är öppet hos {holder} på {machine} sedan {since}.</translation>
    </message>
    <message>
        <source>The passphrase is not the right one for {account}.</source>
        <translation>Lösenfrasen är inte den rätta för {account}.</translation>
    </message>
    <message>
        <source>The recovery code is well formed but is not the one of this store.</source>
        <translation>Återställningskoden är rätt skriven men hör inte till det här lagret.</translation>
    </message>
    <message>
        <source>The disk is full. The change was NOT saved, everything before it is untouched ({path}).</source>
        <translation>Disken är full. Ändringen sparades INTE, allt tidigare är orört ({path}).</translation>
    </message>
    <message>
        <source>It is not possible to write to {path}.</source>
        <translation>Det går inte att skriva till {path}.</translation>
    </message>
    <message>
        <source>It is not possible to read {path}.</source>
        <translation>Det går inte att läsa {path}.</translation>
    </message>
    <message>
        <source>The computer does not have enough free memory to unlock: {mebibytes} MiB are needed. Close other programs and try again.</source>
        <translation>Datorn har inte nog ledigt minne för att låsa upp: {mebibytes} MiB behövs. Stäng andra program och försök igen.</translation>
    </message>
    <message>
        <source>The store was made by a newer version of the program ({found}; this one knows {known}). Update the program.</source>
        <translation>Lagret är gjort av en nyare version av programmet ({found}; den här kan {known}). Uppdatera programmet.</translation>
    </message>
    <message>
        <source>{library} is too old: {found}, at least {needed} is needed. Run the installation again.</source>
        <translation>{library} är för gammalt: {found}, minst {needed} behövs. Kör installationen igen.</translation>
    </message>
    <message>
        <source>The computer's keyring cannot be used ({why}); the passphrase works all the same.</source>
        <translation>Datorns nyckelring går inte att använda ({why}); lösenfrasen fungerar ändå.</translation>
    </message>
    <message>
        <source>The file is larger than what is taken in ({what}, at most {limit}).</source>
        <translation>Filen är större än vad som tas in ({what}, högst {limit}).</translation>
    </message>
    <message>
        <source>The file could not be read within {seconds} seconds.</source>
        <translation>Filen gick inte att läsa inom {seconds} sekunder.</translation>
    </message>
    <message>
        <source>The package {path} is sealed and can only be opened by its receiver, with --store.</source>
        <translation>Paketet {path} är förseglat och kan bara öppnas av mottagaren, med --store.</translation>
    </message>
    <message>
        <source>No package for {period} has come in, so there is nothing to put together.</source>
        <translation>Inget paket för {period} har kommit in, så det finns inget att sammanställa.</translation>
    </message>
    <message>
        <source>The programme file is wrong at {where}: {problem}.</source>
        <translation>Programfilen är fel vid {where}: {problem}.</translation>
    </message>
    <message>
        <source>The store's header is damaged ({problem}); restore from a backup.</source>
        <translation>Lagrets huvud är skadat ({problem}); återställ från en säkerhetskopia.</translation>
    </message>
    <message>
        <source>The store is damaged ({problem}) and is not used; restore from a backup.</source>
        <translation>Lagret är skadat ({problem}) och används inte; återställ från en säkerhetskopia.</translation>
    </message>
    <message>
        <source>The log has been broken at entry {sequence}.</source>
        <translation>Loggen är bruten vid post {sequence}.</translation>
    </message>
    <message>
        <source>The backup is damaged ({problem}) and is not used.</source>
        <translation>Säkerhetskopian är skadad ({problem}) och används inte.</translation>
    </message>
    <message>
        <source>The file cannot be read as a spreadsheet: {problem}.</source>
        <translation>Filen går inte att läsa som kalkylblad: {problem}.</translation>
    </message>
    <message>
        <source>The file is not a package ({problem}).</source>
        <translation>Filen är inte ett paket ({problem}).</translation>
    </message>
    <message>
        <source>The package has been altered or damaged on the way ({problem}) and is not used; ask for it again.</source>
        <translation>Paketet är ändrat eller skadat på vägen ({problem}) och används inte; be om det igen.</translation>
    </message>
    <message>
        <source>The package does not follow the format ({where}) and is not used.</source>
        <translation>Paketet följer inte formatet ({where}) och används inte.</translation>
    </message>
    <message>
        <source>The key file is damaged or is no key file ({problem}).</source>
        <translation>Nyckelfilen är skadad eller är ingen nyckelfil ({problem}).</translation>
    </message>
    <message>
        <source>The receipt is damaged or is no receipt ({problem}).</source>
        <translation>Kvittot är skadat eller är inget kvitto ({problem}).</translation>
    </message>
    <message>
        <source>The program's words for {language} are missing; run the installation again.</source>
        <translation>Programmets ord för {language} saknas; kör installationen igen.</translation>
    </message>
    <message>
        <source>{reason}.</source>
        <translation>{reason}.</translation>
    </message>
    <message>
        <source>{option} has to be between {least} and {most}.</source>
        <translation>{option} ska vara mellan {least} och {most}.</translation>
    </message>
    <message>
        <source>There is no such case, or it is not yours to see.</source>
        <translation>Det finns inget sådant ärende, eller så är det inte ditt att se.</translation>
    </message>
    <message>
        <source>The person already has an open case ({code}).</source>
        <translation>Personen har redan ett öppet ärende ({code}).</translation>
    </message>
    <message>
        <source>Somebody else changed the same thing in the meantime. Nothing was saved; what you wrote is still here.</source>
        <translation>Någon annan ändrade samma sak under tiden. Inget sparades; det du skrev finns kvar.</translation>
    </message>
    <message>
        <source>There is nothing to undo: {reason}.</source>
        <translation>Det finns inget att ångra: {reason}.</translation>
    </message>
    <message>
        <source>A case cannot be closed or opened again out of turn ({on}).</source>
        <translation>Ett ärende kan inte avslutas eller öppnas igen i fel ordning ({on}).</translation>
    </message>
    <message>
        <source>The recovery code is mistyped in group {group}.</source>
        <translation>Återställningskoden är felskriven i grupp {group}.</translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>the amount cannot be read</source>
        <translation>beloppet går inte att läsa</translation>
    </message>
    <message>
        <source>the separator in the amount can mean decimals or thousands</source>
        <translation>avskiljaren i beloppet kan betyda både decimal och tusental</translation>
    </message>
    <message>
        <source>the amount is missing</source>
        <translation>beloppet saknas</translation>
    </message>
    <message>
        <source>no case has this running number</source>
        <translation>inget ärende har det löpnumret</translation>
    </message>
    <message>
        <source>the date cannot be read</source>
        <translation>datumet går inte att läsa</translation>
    </message>
    <message>
        <source>the year is far from the project's</source>
        <translation>årtalet ligger långt från projektets</translation>
    </message>
    <message>
        <source>the date is missing</source>
        <translation>datum saknas</translation>
    </message>
    <message>
        <source>the time cannot be read</source>
        <translation>tiden går inte att läsa</translation>
    </message>
    <message>
        <source>it is not clear whether hours or minutes are meant</source>
        <translation>det framgår inte om timmar eller minuter menas</translation>
    </message>
    <message>
        <source>the time is missing</source>
        <translation>tid saknas</translation>
    </message>
    <message>
        <source>the gender cannot be read</source>
        <translation>könet går inte att läsa</translation>
    </message>
    <message>
        <source>an interim number is not taken in</source>
        <translation>ett tillfälligt nummer (T-nummer) tas inte in</translation>
    </message>
    <message>
        <source>the month cannot be read</source>
        <translation>månaden går inte att läsa</translation>
    </message>
    <message>
        <source>the cell names more than one month</source>
        <translation>cellen anger mer än en månad</translation>
    </message>
    <message>
        <source>the year of the month is missing or far from the project's</source>
        <translation>månadens årtal saknas eller ligger långt från projektets</translation>
    </message>
    <message>
        <source>the month is missing</source>
        <translation>månad saknas</translation>
    </message>
    <message>
        <source>the municipality does not belong to this node</source>
        <translation>kommunen hör inte till den här noden</translation>
    </message>
    <message>
        <source>the check digit of the personal number is wrong</source>
        <translation>kontrollsiffran i personnumret är fel</translation>
    </message>
    <message>
        <source>the personal number has a date that does not exist</source>
        <translation>personnumret har ett datum som inte finns</translation>
    </message>
    <message>
        <source>this is not a personal number</source>
        <translation>det här är inget personnummer</translation>
    </message>
    <message>
        <source>the personal number lies in the future</source>
        <translation>personnumret ligger i framtiden</translation>
    </message>
    <message>
        <source>the percentage cannot be read</source>
        <translation>procenttalet går inte att läsa</translation>
    </message>
    <message>
        <source>the week cannot be read</source>
        <translation>veckan går inte att läsa</translation>
    </message>
    <message>
        <source>the year of the week is missing</source>
        <translation>veckans årtal saknas</translation>
    </message>
    <message>
        <source>the personal number is missing</source>
        <translation>personnummer saknas</translation>
    </message>
    <message>
        <source>the person stands in two rows that disagree</source>
        <translation>personen står på två rader som inte stämmer överens</translation>
    </message>
    <message>
        <source>the row is identical to an earlier one: is it a second payment?</source>
        <translation>raden är likadan som en tidigare: är det en andra utbetalning?</translation>
    </message>
    <message>
        <source>the kind of support is not known</source>
        <translation>slaget av stöd är okänt</translation>
    </message>
    <message>
        <source>the team is not known</source>
        <translation>teamet är okänt</translation>
    </message>
    <message>
        <source>the status is not known</source>
        <translation>statusen är okänd</translation>
    </message>
    <message>
        <source>the track is not known</source>
        <translation>spåret är okänt</translation>
    </message>
    <message>
        <source>the dates of the steps do not follow one another</source>
        <translation>stegens datum följer inte på varandra</translation>
    </message>
    <message>
        <source>the date of referral is missing, so the case is not counted</source>
        <translation>datum för aktualisering saknas, så ärendet räknas inte</translation>
    </message>
    <message>
        <source>the person was not 18-65 years old at referral</source>
        <translation>personen var inte 18-65 år vid aktualiseringen</translation>
    </message>
    <message>
        <source>a note hints at protected identity: settle this</source>
        <translation>en anteckning antyder skyddade personuppgifter: ta ställning</translation>
    </message>
    <message>
        <source>the reason for closing is not known, so it counts as not stated</source>
        <translation>avslutsorsaken är okänd och räknas som ej angiven</translation>
    </message>
    <message>
        <source>an intervention has started but its kind is missing, so it is not counted</source>
        <translation>en insats har startat men slaget saknas, så den räknas inte</translation>
    </message>
    <message>
        <source>the municipality is missing</source>
        <translation>kommun saknas</translation>
    </message>
    <message>
        <source>the date lies in the future</source>
        <translation>datumet ligger i framtiden</translation>
    </message>
    <message>
        <source>the kind of intervention is not known</source>
        <translation>slaget av insats är okänt</translation>
    </message>
</context>
<context>
    <name>Detail</name>
    <message>
        <source>occupational therapist</source>
        <translation>arbetsterapeut</translation>
    </message>
    <message>
        <source>deputy</source>
        <translation>ersättare</translation>
    </message>
    <message>
        <source>caseworker</source>
        <translation>handläggare</translation>
    </message>
    <message>
        <source>reader</source>
        <translation>läsare</translation>
    </message>
    <message>
        <source>project leader</source>
        <translation>projektledare</translation>
    </message>
    <message>
        <source>take in case lists</source>
        <translation>ta in ärendelistor</translation>
    </message>
    <message>
        <source>take in support for that municipality</source>
        <translation>ta in försörjning för den kommunen</translation>
    </message>
    <message>
        <source>take in physician hours</source>
        <translation>ta in läkartimmar</translation>
    </message>
    <message>
        <source>see the figures</source>
        <translation>se siffrorna</translation>
    </message>
    <message>
        <source>see figures for named persons</source>
        <translation>se siffror per person</translation>
    </message>
    <message>
        <source>make packages</source>
        <translation>göra paket</translation>
    </message>
    <message>
        <source>approve packages</source>
        <translation>godkänna paket</translation>
    </message>
    <message>
        <source>receive packages</source>
        <translation>ta emot paket</translation>
    </message>
    <message>
        <source>put the nodes together</source>
        <translation>sammanställa noderna</translation>
    </message>
    <message>
        <source>exchange keys</source>
        <translation>byta nycklar</translation>
    </message>
    <message>
        <source>manage accounts</source>
        <translation>hantera konton</translation>
    </message>
    <message>
        <source>change decisions</source>
        <translation>ändra beslut</translation>
    </message>
    <message>
        <source>make backups</source>
        <translation>göra säkerhetskopior</translation>
    </message>
    <message>
        <source>read the log</source>
        <translation>läsa loggen</translation>
    </message>
    <message>
        <source>node</source>
        <translation>nod</translation>
    </message>
    <message>
        <source>project owner</source>
        <translation>projektägare</translation>
    </message>
    <message>
        <source>personal number</source>
        <translation>personnummer</translation>
    </message>
    <message>
        <source>personal number or case code</source>
        <translation>personnummer eller ärendekod</translation>
    </message>
    <message>
        <source>date of referral</source>
        <translation>aktualiseringsdatum</translation>
    </message>
    <message>
        <source>month</source>
        <translation>månad</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>belopp</translation>
    </message>
    <message>
        <source>date or week</source>
        <translation>datum eller vecka</translation>
    </message>
    <message>
        <source>time</source>
        <translation>tid</translation>
    </message>
    <message>
        <source>reading it went wrong</source>
        <translation>läsningen gick fel</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>den är tom</translation>
    </message>
    <message>
        <source>its characters cannot be understood</source>
        <translation>dess tecken går inte att förstå</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>den är skadad</translation>
    </message>
    <message>
        <source>it has been cut off</source>
        <translation>den är avhuggen</translation>
    </message>
    <message>
        <source>it is neither .xlsx nor .csv</source>
        <translation>den är varken .xlsx eller .csv</translation>
    </message>
    <message>
        <source>it is in the old .xls format or locked by a password; save it as .xlsx</source>
        <translation>den är i det gamla formatet .xls eller låst med lösenord; spara den som .xlsx</translation>
    </message>
    <message>
        <source>it is an OpenDocument file; save it as .xlsx</source>
        <translation>det är en OpenDocument-fil; spara den som .xlsx</translation>
    </message>
    <message>
        <source>size in bytes</source>
        <translation>storlek i byte</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>minne</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>rader</translation>
    </message>
    <message>
        <source>columns</source>
        <translation>kolumner</translation>
    </message>
    <message>
        <source>it is signed with a key that is not known here</source>
        <translation>det är signerat med en nyckel som inte är känd här</translation>
    </message>
    <message>
        <source>the sender's key has not been compared by telephone</source>
        <translation>avsändarens nyckel har inte jämförts per telefon</translation>
    </message>
    <message>
        <source>it speaks for another node than the one that signed it</source>
        <translation>det gäller en annan nod än den som signerat det</translation>
    </message>
    <message>
        <source>it comes from a practice store</source>
        <translation>det kommer från ett övningslager</translation>
    </message>
    <message>
        <source>it is a real package and this is a practice store</source>
        <translation>det är ett riktigt paket och det här är ett övningslager</translation>
    </message>
    <message>
        <source>the project owner's key belongs to a practice store</source>
        <translation>projektägarens nyckel hör till ett övningslager</translation>
    </message>
    <message>
        <source>it belongs to another programme</source>
        <translation>det hör till ett annat program</translation>
    </message>
    <message>
        <source>it is meant for another receiver</source>
        <translation>det är avsett för en annan mottagare</translation>
    </message>
    <message>
        <source>its half-year does not exist in the programme</source>
        <translation>dess halvår finns inte i programmet</translation>
    </message>
    <message>
        <source>its half-years are cut in another way than those before</source>
        <translation>dess halvår är indelade på annat sätt än de tidigare</translation>
    </message>
    <message>
        <source>a package with that number has been taken in already</source>
        <translation>ett paket med det numret är redan mottaget</translation>
    </message>
    <message>
        <source>it is older than one that has been taken in</source>
        <translation>det är äldre än ett som redan är mottaget</translation>
    </message>
    <message>
        <source>it does not follow on the package before it</source>
        <translation>det följer inte på paketet före</translation>
    </message>
    <message>
        <source>its half-year does not follow on the one before</source>
        <translation>dess halvår följer inte på det föregående</translation>
    </message>
    <message>
        <source>A package before this one has not come in</source>
        <translation>Ett tidigare paket har inte kommit in</translation>
    </message>
    <message>
        <source>The node's store has gone back in time: has it been restored</source>
        <translation>Nodens lager har gått tillbaka i tiden: är det återställt</translation>
    </message>
    <message>
        <source>the receipt could not be written</source>
        <translation>kvittot gick inte att skriva</translation>
    </message>
    <message>
        <source>it is for another node</source>
        <translation>det är till en annan nod</translation>
    </message>
    <message>
        <source>this store has not sent that package</source>
        <translation>det här lagret har inte skickat det paketet</translation>
    </message>
    <message>
        <source>it speaks of other content than what was sent</source>
        <translation>det gäller ett annat innehåll än det som skickades</translation>
    </message>
    <message>
        <source>the store has been locked since</source>
        <translation>lagret har låsts sedan dess</translation>
    </message>
    <message>
        <source>it is part of a package that was sent</source>
        <translation>det ingår i ett paket som är skickat</translation>
    </message>
    <message>
        <source>the signature does not fit</source>
        <translation>signaturen stämmer inte</translation>
    </message>
    <message>
        <source>the seal is broken</source>
        <translation>förseglingen är bruten</translation>
    </message>
    <message>
        <source>the size is wrong</source>
        <translation>storleken är fel</translation>
    </message>
    <message>
        <source>the envelope does not follow the format</source>
        <translation>omslaget följer inte formatet</translation>
    </message>
    <message>
        <source>it does not follow the format</source>
        <translation>den följer inte formatet</translation>
    </message>
    <message>
        <source>a field is wrong or missing</source>
        <translation>ett fält är fel eller saknas</translation>
    </message>
    <message>
        <source>the store's header is damaged</source>
        <translation>lagrets huvud är skadat</translation>
    </message>
    <message>
        <source>the store's header was not made with the store's key</source>
        <translation>lagrets huvud är inte gjort med lagrets nyckel</translation>
    </message>
    <message>
        <source>the store's data are damaged</source>
        <translation>lagrets data är skadade</translation>
    </message>
    <message>
        <source>the store was made by a newer version of the program</source>
        <translation>lagret är gjort av en nyare version av programmet</translation>
    </message>
    <message>
        <source>the log has been broken</source>
        <translation>loggen är bruten</translation>
    </message>
    <message>
        <source>this computer has seen a later state of the store: it is an old copy</source>
        <translation>den här datorn har sett ett senare läge av lagret: det är en gammal kopia</translation>
    </message>
    <message>
        <source>network</source>
        <translation>nätverk</translation>
    </message>
</context>
<context>
    <name>Part</name>
    <message>
        <source>Stores, paper and sheets</source>
        <translation>Lager, papper och kalkylblad</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Siffror</translation>
    </message>
    <message>
        <source>Backup and restore</source>
        <translation>Säkerhetskopia och återställning</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Receipt and consolidation</source>
        <translation>Kvitto och sammanställning</translation>
    </message>
    <message>
        <source>Keyring</source>
        <translation>Nyckelring</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>  ... and {count} more.</source>
        <translation>  ... och {count} till.</translation>
    </message>
    <message>
        <source>  {sheet}row {row}, {column}: </source>
        <translation>  {sheet}rad {row}, {column}: </translation>
    </message>
    <message>
        <source>A mistake in the program ({kind} at {where}). Nothing half was saved; please report it.</source>
        <translation>Ett fel i programmet ({kind} vid {where}). Inget halvt har sparats; rapportera det gärna.</translation>
    </message>
    <message>
        <source>A step closer</source>
        <translation>Ett steg närmare</translation>
    </message>
    <message>
        <source>Already taken in {day} by {who}. Nothing was changed.</source>
        <translation>Redan intaget {day} av {who}. Inget ändrades.</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Avslutade</translation>
    </message>
    <message>
        <source>Columns not read: {names}.</source>
        <translation>Kolumner som inte läses: {names}.</translation>
    </message>
    <message>
        <source>Fully investigated</source>
        <translation>Fullständigt utredda</translation>
    </message>
    <message>
        <source>Interrupted. What was begun is undone; everything saved before it remains.</source>
        <translation>Avbrutet. Det påbörjade är ogjort; allt som sparats tidigare finns kvar.</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>Inte intaget</translation>
    </message>
    <message>
        <source>Of these, activity capacity at least 25 %</source>
        <translation>Av dem med aktivitetsförmåga minst 25 %</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Lösenfras</translation>
    </message>
    <message>
        <source>Physician, hours</source>
        <translation>Läkare, timmar</translation>
    </message>
    <message>
        <source>Public support, SEK</source>
        <translation>Offentlig försörjning, kr</translation>
    </message>
    <message>
        <source>Referred</source>
        <translation>Aktualiserade</translation>
    </message>
    <message>
        <source>Support is not known for {count} people.</source>
        <translation>Försörjningen är inte känd för {count} personer.</translation>
    </message>
    <message>
        <source>The sheet with marked cells: {file}</source>
        <translation>Kalkylbladet med markerade celler: {file}</translation>
    </message>
    <message>
        <source>This cannot be understood ({problem}). It is written: {usage}</source>
        <translation>Det går inte att förstå ({problem}). Så skrivs det: {usage}</translation>
    </message>
    <message>
        <source>To settle</source>
        <translation>Att ta ställning till</translation>
    </message>
    <message>
        <source>Without a date of referral, so not counted: {codes}.</source>
        <translation>Utan aktualiseringsdatum och därför inte räknade: {codes}.</translation>
    </message>
    <message>
        <source>in the half-year</source>
        <translation>under halvåret</translation>
    </message>
    <message>
        <source>since the start</source>
        <translation>sedan start</translation>
    </message>
    <message>
        <source>take in a case list</source>
        <translation>ta in en ärendelista</translation>
    </message>
    <message>
        <source>take in a sheet as people keep it</source>
        <translation>ta in ett kalkylblad som det är</translation>
    </message>
    <message>
        <source>take in physician hours</source>
        <translation>ta in läkartimmar</translation>
    </message>
    <message>
        <source>take in what a municipality reports of public support</source>
        <translation>ta in vad en kommun lämnar om offentlig försörjning</translation>
    </message>
    <message>
        <source>the figures of a half-year, exact and local</source>
        <translation>halvårets siffror, exakta och lokala</translation>
    </message>
    <message>
        <source>{count} people are no longer in the file.</source>
        <translation>{count} personer finns inte längre i filen.</translation>
    </message>
    <message>
        <source>{count} people are not in the caseload; counted, not kept.</source>
        <translation>{count} personer hör inte till ärendena; räknade men inte sparade.</translation>
    </message>
    <message>
        <source>{count} rows belong to other teams.</source>
        <translation>{count} rader hör till andra team.</translation>
    </message>
    <message>
        <source>{count} were withdrawn since the file no longer has them.</source>
        <translation>{count} är återtagna eftersom filen inte längre har dem.</translation>
    </message>
    <message>
        <source>{node}, {period} ({start} to {end})</source>
        <translation>{node}, {period} ({start} till {end})</translation>
    </message>
    <message>
        <source>{rows} rows read: {taken} new, {replaced} replaced, {unchanged} unchanged.</source>
        <translation>{rows} rader lästa: {taken} nya, {replaced} ersatta, {unchanged} oförändrade.</translation>
    </message>
    <message>
        <source>A mail draft with it: {file}</source>
        <translation>Ett brevutkast med det: {file}</translation>
    </message>
    <message>
        <source>Fingerprint of its keys: {fingerprint}</source>
        <translation>Nycklarnas kontrollsiffror: {fingerprint}</translation>
    </message>
    <message>
        <source>Four words to read aloud on the telephone: {words}</source>
        <translation>Fyra ord att läsa upp i telefon: {words}</translation>
    </message>
    <message>
        <source>IT REPLACES ANOTHER KEY: {fingerprint}</source>
        <translation>DEN ERSÄTTER EN ANNAN NYCKEL: {fingerprint}</translation>
    </message>
    <message>
        <source>Last backup: {moment}.</source>
        <translation>Senaste säkerhetskopia: {moment}.</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Ny lösenfras</translation>
    </message>
    <message>
        <source>Numbers to compare by telephone: {fingerprint}</source>
        <translation>Siffror att jämföra per telefon: {fingerprint}</translation>
    </message>
    <message>
        <source>Passphrase of both: {file}</source>
        <translation>Lösenfras till båda: {file}</translation>
    </message>
    <message>
        <source>Passphrase of the one who approves</source>
        <translation>Lösenfras för den som godkänner</translation>
    </message>
    <message>
        <source>Practice node: {folder}</source>
        <translation>Övningsnod: {folder}</translation>
    </message>
    <message>
        <source>Practice owner: {folder}</source>
        <translation>Övningsägare: {folder}</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Återställningskod</translation>
    </message>
    <message>
        <source>Recovery sheet, to print and keep locked up: {file}</source>
        <translation>Återställningsblad, att skriva ut och låsa in: {file}</translation>
    </message>
    <message>
        <source>Reserve key, to keep on paper or a stick away from this computer: {file}</source>
        <translation>Reservnyckel, att förvara på papper eller minne skilt från den här datorn: {file}</translation>
    </message>
    <message>
        <source>THE LOG HAS BEEN BROKEN.</source>
        <translation>LOGGEN ÄR BRUTEN.</translation>
    </message>
    <message>
        <source>The backup was written, opened and checked: {file}</source>
        <translation>Säkerhetskopian är skriven, öppnad och kontrollerad: {file}</translation>
    </message>
    <message>
        <source>The key file is written: {file}</source>
        <translation>Nyckelfilen är skriven: {file}</translation>
    </message>
    <message>
        <source>The key of {name} is confirmed.</source>
        <translation>Nyckeln för {name} är bekräftad.</translation>
    </message>
    <message>
        <source>The key of {name} is not verified: compare the numbers, then add --confirmed.</source>
        <translation>Nyckeln för {name} är ej verifierad: jämför siffrorna och lägg sedan till --confirmed.</translation>
    </message>
    <message>
        <source>The log is whole.</source>
        <translation>Loggen är hel.</translation>
    </message>
    <message>
        <source>The package: {file}</source>
        <translation>Paketet: {file}</translation>
    </message>
    <message>
        <source>The passphrase is changed.</source>
        <translation>Lösenfrasen är ändrad.</translation>
    </message>
    <message>
        <source>The period was sent before: this is the same package again, byte for byte.</source>
        <translation>Halvåret är redan skickat: det här är samma paket igen, byte för byte.</translation>
    </message>
    <message>
        <source>The store has a new key. Copies and backups from before still open with the old passphrases: erase them.</source>
        <translation>Lagret har en ny nyckel. Kopior och säkerhetskopior från tidigare går fortfarande att öppna med de gamla lösenfraserna: radera dem.</translation>
    </message>
    <message>
        <source>The store is made: {folder}</source>
        <translation>Lagret är skapat: {folder}</translation>
    </message>
    <message>
        <source>The store is restored and checked: {folder}</source>
        <translation>Lagret är återställt och kontrollerat: {folder}</translation>
    </message>
    <message>
        <source>The store is whole; its log has {count} entries.</source>
        <translation>Lagret är helt; loggen har {count} poster.</translation>
    </message>
    <message>
        <source>WARNING: this computer has seen a later state of this store. Is it an old copy?</source>
        <translation>VARNING: den här datorn har sett ett senare läge av lagret. Är det en gammal kopia?</translation>
    </message>
    <message>
        <source>a new account</source>
        <translation>ett nytt konto</translation>
    </message>
    <message>
        <source>a new passphrase with the recovery sheet</source>
        <translation>en ny lösenfras med återställningsbladet</translation>
    </message>
    <message>
        <source>a new store for a node or for the project owner</source>
        <translation>ett nytt lager för en nod eller för projektägaren</translation>
    </message>
    <message>
        <source>a practice node and owner with invented people</source>
        <translation>en övningsnod och övningsägare med påhittade personer</translation>
    </message>
    <message>
        <source>a verified copy of the store</source>
        <translation>en kontrollerad kopia av lagret</translation>
    </message>
    <message>
        <source>change your own passphrase</source>
        <translation>byt din egen lösenfras</translation>
    </message>
    <message>
        <source>exchange keys with the other party</source>
        <translation>byt nycklar med den andra parten</translation>
    </message>
    <message>
        <source>look the store over; nothing is changed</source>
        <translation>kontrollera lagret; inget ändras</translation>
    </message>
    <message>
        <source>never</source>
        <translation>aldrig</translation>
    </message>
    <message>
        <source>restore a copy into a new place</source>
        <translation>återställ en kopia på en ny plats</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>återkallat</translation>
    </message>
    <message>
        <source>take an account's key away</source>
        <translation>ta ifrån ett konto dess nyckel</translation>
    </message>
    <message>
        <source>take in another's key file</source>
        <translation>ta in en annan parts nyckelfil</translation>
    </message>
    <message>
        <source>the accounts</source>
        <translation>kontona</translation>
    </message>
    <message>
        <source>the decisions in force, or set them</source>
        <translation>gällande beslut, eller ändra dem</translation>
    </message>
    <message>
        <source>the half-year package, protected, signed and sealed</source>
        <translation>halvårspaketet, skyddat, signerat och förseglat</translation>
    </message>
    <message>
        <source>the numbers have been compared by telephone</source>
        <translation>siffrorna har jämförts per telefon</translation>
    </message>
    <message>
        <source>try everything out in a scratch store</source>
        <translation>prova allt i ett tillfälligt lager</translation>
    </message>
    <message>
        <source>who did what, and whether the log is whole</source>
        <translation>vem som gjort vad, och om loggen är hel</translation>
    </message>
    <message>
        <source>who has a key to the store</source>
        <translation>vilka som har nyckel till lagret</translation>
    </message>
    <message>
        <source>write this store's public key file</source>
        <translation>skriv lagrets öppna nyckelfil</translation>
    </message>
    <message>
        <source>{count} invented people; the sheets they came from lie beside it.</source>
        <translation>{count} påhittade personer; kalkylbladen de kom från ligger bredvid.</translation>
    </message>
    <message>
        <source>{name} has a new passphrase.</source>
        <translation>{name} har en ny lösenfras.</translation>
    </message>
    <message>
        <source>{primary} cells hidden, {secondary} more to protect them, {held} held until later.</source>
        <translation>{primary} celler dolda, {secondary} till för att skydda dem, {held} väntar till senare.</translation>
    </message>
    <message>
        <source>Missing: {nodes}.</source>
        <translation>Saknas: {nodes}.</translation>
    </message>
    <message>
        <source>Signed by {fingerprint}</source>
        <translation>Signerat av {fingerprint}</translation>
    </message>
    <message>
        <source>The owner received {period} on {day}.</source>
        <translation>Projektägaren tog emot {period} den {day}.</translation>
    </message>
    <message>
        <source>The package is genuine and whole: {node}, {period}, version {version}.</source>
        <translation>Paketet är äkta och helt: {node}, {period}, version {version}.</translation>
    </message>
    <message>
        <source>at least {number}</source>
        <translation>minst {number}</translation>
    </message>
    <message>
        <source>check a package as far as can be done here</source>
        <translation>kontrollera ett paket så långt det går här</translation>
    </message>
    <message>
        <source>take in the receipt for a package</source>
        <translation>ta in kvittot för ett paket</translation>
    </message>
    <message>
        <source>take packages in and answer with receipts</source>
        <translation>ta emot paket och svara med kvitton</translation>
    </message>
    <message>
        <source>taken in; the receipt is {receipt}.</source>
        <translation>mottaget; kvittot är {receipt}.</translation>
    </message>
    <message>
        <source>the nodes together: PDF, workbook, JSON</source>
        <translation>noderna tillsammans: PDF, kalkylblad, JSON</translation>
    </message>
    <message>
        <source>was taken in before; nothing was changed.</source>
        <translation>är redan mottaget; inget ändrades.</translation>
    </message>
    <message>
        <source>{number} of {target}</source>
        <translation>{number} av {target}</translation>
    </message>
</context>
<context>
    <name>Returned</name>
    <message>
        <source>To correct</source>
        <translation>Att rätta</translation>
    </message>
</context>
<context>
    <name>Consolidation</name>
    <message>
        <source>Referred</source>
        <translation>Aktualiserade</translation>
    </message>
    <message>
        <source>Investigated</source>
        <translation>Utredda</translation>
    </message>
    <message>
        <source>A step closer</source>
        <translation>Steg närmare</translation>
    </message>
    <message>
        <source>Capacity ≥ 25 %</source>
        <translation>Förmåga ≥ 25 %</translation>
    </message>
    <message>
        <source>at least {number}</source>
        <translation>minst {number}</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>dolt</translation>
    </message>
    <message>
        <source>{low} or more</source>
        <translation>{low} eller fler</translation>
    </message>
    <message>
        <source>The nodes since the start</source>
        <translation>Noderna sedan projektstarten</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Avslutade</translation>
    </message>
    <message>
        <source>Of these, in the half-year</source>
        <translation>Därav under halvåret</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Kommun</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Tänkt antal</translation>
    </message>
    <message>
        <source>The municipalities</source>
        <translation>Kommunerna</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Orsak</translation>
    </message>
    <message>
        <source>Closed, by reason</source>
        <translation>Avslutade efter orsak</translation>
    </message>
    <message>
        <source>Cost, SEK</source>
        <translation>Kostnad, kr</translation>
    </message>
    <message>
        <source>Municipality's part</source>
        <translation>Kommunens del</translation>
    </message>
    <message>
        <source>State's part</source>
        <translation>Statens del</translation>
    </message>
    <message>
        <source>Mean, SEK</source>
        <translation>I medel, kr</translation>
    </message>
    <message>
        <source>Months in a row, mean</source>
        <translation>Månader i följd, medel</translation>
    </message>
    <message>
        <source>Months in all, mean</source>
        <translation>Månader totalt, medel</translation>
    </message>
    <message>
        <source>Public support</source>
        <translation>Offentlig försörjning</translation>
    </message>
    <message>
        <source>Minutes since the start</source>
        <translation>Minuter sedan projektstarten</translation>
    </message>
    <message>
        <source>In the half-year</source>
        <translation>Under halvåret</translation>
    </message>
    <message>
        <source>The physician's time</source>
        <translation>Läkarens tid</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Mottaget</translation>
    </message>
    <message>
        <source>Four words</source>
        <translation>Fyra ord</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>saknas</translation>
    </message>
    <message>
        <source>The packages</source>
        <translation>Paketen</translation>
    </message>
    <message>
        <source>Numbers from 1 to {small} and those that would give them away are hidden; sums need at least {people} people. Months are counted as in a row over gaps of at most {gap} mo.</source>
        <translation>Tal från 1 till {small}, och tal som skulle röja dem, är dolda; summor kräver minst {people} personer. Tiden räknas som sammanhängande över uppehåll på högst {gap} mån.</translation>
    </message>
    <message>
        <source>Women</source>
        <translation>Kvinnor</translation>
    </message>
    <message>
        <source>Men</source>
        <translation>Män</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Annat</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Ej angivet</translation>
    </message>
    <message>
        <source>or more</source>
        <translation>eller fler</translation>
    </message>
    <message>
        <source>{band} months</source>
        <translation>{band} månader</translation>
    </message>
    <message>
        <source>{band} years</source>
        <translation>{band} år</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Kön</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>Spår</translation>
    </message>
    <message>
        <source>Months of support in a row at referral</source>
        <translation>Stöd i följd vid aktualisering</translation>
    </message>
    <message>
        <source>Age at referral</source>
        <translation>Ålder vid aktualisering</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Nod</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Tillsammans</translation>
    </message>
    <message>
        <source>Consolidation {period}</source>
        <translation>Sammanställning {period}</translation>
    </message>
    <message>
        <source>The goals</source>
        <translation>Målen</translation>
    </message>
    <message>
        <source>Source: the nodes' half-year packages. Made {day}.</source>
        <translation>Källa: nodernas halvårspaket. Gjord {day}.</translation>
    </message>
    <message>
        <source>Practice: the people are invented</source>
        <translation>Övning: personerna är påhittade</translation>
    </message>
    <message>
        <source>in the half-year</source>
        <translation>därav under halvåret</translation>
    </message>
    <message>
        <source>Physician, h:min</source>
        <translation>Läkartid, tim:min</translation>
    </message>
    <message>
        <source>The physician's time, and public support</source>
        <translation>Läkarens tid och offentlig försörjning</translation>
    </message>
    <message>
        <source>Missing: {nodes}. Their people are in no number of this consolidation.</source>
        <translation>Saknas: {nodes}. Deras deltagare ingår inte i något tal i sammanställningen.</translation>
    </message>
    <message>
        <source>even pace {number}</source>
        <translation>jämn takt {number}</translation>
    </message>
    <message>
        <source>The marks are guides: where an even pace over the project would have taken the nodes that are here.</source>
        <translation>Strecken är riktmärken: dit jämn takt över projekttiden hade fört noderna som är med.</translation>
    </message>
    <message>
        <source>The participants</source>
        <translation>Deltagarna</translation>
    </message>
    <message>
        <source>The plan's range at the end: {low}–{high}</source>
        <translation>Planens spann vid projektslut: {low}–{high}</translation>
    </message>
    <message>
        <source>{number} of {target}</source>
        <translation>{number} av {target}</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Mål</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Måltal</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Nått</translation>
    </message>
    <message>
        <source>Guide: even pace</source>
        <translation>Riktmärke: jämn takt</translation>
    </message>
    <message>
        <source>A range such as 0–6 stands for a hidden number: an outsider can work out so much and no more. Sums are of published numbers only. A dash means that the number is not in the package.</source>
        <translation>Ett spann som 0–6 står för ett dolt tal: så mycket, men inte mer, kan en utomstående räkna ut. Summor räknas bara på publicerade tal. Ett streck betyder att talet inte finns i paketet.</translation>
    </message>
    <message>
        <source>The cost is all reported support of those whose support is known, the years before the project too. The numbers that the plan imagines for nodes and municipalities are guide marks and can be revised by agreement.</source>
        <translation>Kostnaden är allt redovisat stöd för dem vars stöd är känt, också från åren före projektet. Tänkta antal per nod och kommun är riktmärken och kan ändras efter överenskommelse.</translation>
    </message>
    <message>
        <source>{node}: {number} people counted earlier have been withdrawn since.</source>
        <translation>{node}: {number} personer som räknats tidigare har tagits bort sedan dess.</translation>
    </message>
</context>
</TS>
