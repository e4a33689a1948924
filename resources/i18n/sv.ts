<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv_SE" sourcelanguage="en">
<context>
    <name>Error</name>
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
</context>
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
</context>
<context>
    <name>Returned</name>
    <message>
        <source>To correct</source>
        <translation>Att rätta</translation>
    </message>
</context>
</TS>
