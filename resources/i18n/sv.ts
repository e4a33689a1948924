<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv_SE" sourcelanguage="en">
<context>
    <name>Answer</name>
    <message>
        <source>Yes, the same month</source>
        <translation>Ja, samma månad</translation>
    </message>
    <message>
        <source>No, another month</source>
        <translation>Nej, en annan månad</translation>
    </message>
    <message>
        <source>No step: leave the column out</source>
        <translation>Inget steg: läs inte kolumnen</translation>
    </message>
    <message>
        <source>Referred on</source>
        <translation>Aktualiserad</translation>
    </message>
    <message>
        <source>The team's decision</source>
        <translation>Teamets beslut</translation>
    </message>
    <message>
        <source>Joint assessment done</source>
        <translation>Kartläggning klar</translation>
    </message>
    <message>
        <source>Recommendation on</source>
        <translation>Rekommendation</translation>
    </message>
    <message>
        <source>Intervention began</source>
        <translation>Insats började</translation>
    </message>
    <message>
        <source>Assessed on</source>
        <translation>Bedömd</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>Avslutad</translation>
    </message>
    <message>
        <source>Take it in as it is</source>
        <translation>Ta in det som det är</translation>
    </message>
    <message>
        <source>Leave the row out</source>
        <translation>Ta inte in raden</translation>
    </message>
    <message>
        <source>The same person: take the new name</source>
        <translation>Samma person: ta det nya namnet</translation>
    </message>
    <message>
        <source>Keep the known name</source>
        <translation>Behåll det kända namnet</translation>
    </message>
    <message>
        <source>A second payment: take it in</source>
        <translation>En andra utbetalning: ta in den</translation>
    </message>
    <message>
        <source>Another person: take it in</source>
        <translation>En annan person: ta in raden</translation>
    </message>
    <message>
        <source>Keep the closing</source>
        <translation>Behåll avslutet</translation>
    </message>
    <message>
        <source>The case is open again</source>
        <translation>Ärendet är öppet igen</translation>
    </message>
    <message>
        <source>Add them up</source>
        <translation>Lägg ihop dem</translation>
    </message>
    <message>
        <source>Read the first</source>
        <translation>Läs den första</translation>
    </message>
    <message>
        <source>Read the last</source>
        <translation>Läs den sista</translation>
    </message>
    <message>
        <source>Read none of them</source>
        <translation>Läs ingen av dem</translation>
    </message>
    <message>
        <source>It is what was paid: read it</source>
        <translation>Det är det som betalats ut: läs den</translation>
    </message>
    <message>
        <source>Leave the column out</source>
        <translation>Läs inte kolumnen</translation>
    </message>
    <message>
        <source>Count only the first person</source>
        <translation>Räkna bara den första personen</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuter</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Timmar</translation>
    </message>
    <message>
        <source>Year, month, day</source>
        <translation>År, månad, dag</translation>
    </message>
    <message>
        <source>Day, month, year</source>
        <translation>Dag, månad, år</translation>
    </message>
    <message>
        <source>Month, day, year</source>
        <translation>Månad, dag, år</translation>
    </message>
    <message>
        <source>Read the sheet</source>
        <translation>Läs bladet</translation>
    </message>
    <message>
        <source>Leave the sheet out</source>
        <translation>Läs inte bladet</translation>
    </message>
    <message>
        <source>No support</source>
        <translation>Inget stöd</translation>
    </message>
    <message>
        <source>Not filled in</source>
        <translation>Inte ifyllt</translation>
    </message>
    <message>
        <source>Protect</source>
        <translation>Skydda</translation>
    </message>
    <message>
        <source>Not protected</source>
        <translation>Inte skyddad</translation>
    </message>
    <message>
        <source>It is right</source>
        <translation>Stämmer</translation>
    </message>
    <message>
        <source>It has been corrected</source>
        <translation>Rättat</translation>
    </message>
    <message>
        <source>Keep the day</source>
        <translation>Behåll dagen</translation>
    </message>
    <message>
        <source>Take the day away</source>
        <translation>Ta bort dagen</translation>
    </message>
    <message>
        <source>Nothing that is kept</source>
        <translation>Inget som ska sparas</translation>
    </message>
    <message>
        <source>Yes, one household</source>
        <translation>Ja, ett hushåll</translation>
    </message>
    <message>
        <source>No, two households</source>
        <translation>Nej, två hushåll</translation>
    </message>
    <message>
        <source>The whole household's</source>
        <translation>Hela hushållets</translation>
    </message>
    <message>
        <source>The person's own part</source>
        <translation>Personens egen del</translation>
    </message>
    <message>
        <source>An equal part for each adult</source>
        <translation>En lika del för varje vuxen</translation>
    </message>
    <message>
        <source>Kronor</source>
        <translation>Kronor</translation>
    </message>
    <message>
        <source>Thousands of kronor</source>
        <translation>Tusental kronor</translation>
    </message>
    <message>
        <source>Öre</source>
        <translation>Öre</translation>
    </message>
    <message>
        <source>How long it took</source>
        <translation>Hur lång tid det tog</translation>
    </message>
    <message>
        <source>Times of day: leave them out</source>
        <translation>Klockslag: ta inte med dem</translation>
    </message>
    <message>
        <source>Decimals of an hour</source>
        <translation>Delar av en timme</translation>
    </message>
    <message>
        <source>It is that: read it</source>
        <translation>Det är den: läs in den</translation>
    </message>
    <message>
        <source>The sum</source>
        <translation>Summan</translation>
    </message>
    <message>
        <source>The amounts, added up</source>
        <translation>Beloppen, hoplagda</translation>
    </message>
    <message>
        <source>The amount is the person's: read it</source>
        <translation>Beloppet är personens: läs in det</translation>
    </message>
    <message>
        <source>Only what stands first in the file</source>
        <translation>Bara det som står först i filen</translation>
    </message>
    <message>
        <source>Only what stands last in the file</source>
        <translation>Bara det som står sist i filen</translation>
    </message>
    <message>
        <source>It was paid back: take it off</source>
        <translation>Det betalades tillbaka: dra av det</translation>
    </message>
    <message>
        <source>They were paid: take them in</source>
        <translation>De betalades ut: ta in dem</translation>
    </message>
    <message>
        <source>They do not count: leave the rows out</source>
        <translation>De räknas inte: ta inte med raderna</translation>
    </message>
    <message>
        <source>They were paid back: take them off</source>
        <translation>De betalades tillbaka: dra av dem</translation>
    </message>
    <message>
        <source>Leave such rows out</source>
        <translation>Ta inte med sådana rader</translation>
    </message>
    <message>
        <source>Somebody else: as written</source>
        <translation>Någon annan: som det står</translation>
    </message>
    <message>
        <source>As a woman</source>
        <translation>Som kvinna</translation>
    </message>
    <message>
        <source>As a man</source>
        <translation>Som man</translation>
    </message>
    <message>
        <source>Neither, or does not want to say</source>
        <translation>Ingetdera, eller vill inte säga</translation>
    </message>
    <message>
        <source>Take them in as they are</source>
        <translation>Ta in dem som de står</translation>
    </message>
    <message>
        <source>Leave the rows out</source>
        <translation>Utelämna raderna</translation>
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
        <source>Groups 1 to 4</source>
        <translation>Grupp 1 till 4</translation>
    </message>
    <message>
        <source>Groups 5 to 8</source>
        <translation>Grupp 5 till 8</translation>
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
    <message>
        <source>(a name whose letters cannot be printed here; the code works all the same)</source>
        <translation>(ett namn med tecken som inte går att skriva ut här; koden fungerar ändå)</translation>
    </message>
</context>
<context>
    <name>Mail</name>
    <message>
        <source>Hello,

in the receipt of {day} for {period}, version {version}, you ask:

{asked}

Our answer:

</source>
        <translation>Hej,

i kvittot {day} för {period}, version {version}, frågar ni:

{asked}

Vårt svar:

</translation>
    </message>
    <message>
        <source>Hello,

{begins}

The file {file} is sealed: only the project owner can open it. It holds no personal data.

When you have taken it in, please call us. We read these four words aloud, and they have to be the ones that your program shows:

    {words}

SHA-256 of the file: {sha256}
</source>
        <translation>Hej,

{begins}

Filen {file} är förseglad: bara projektägaren kan öppna den. Den innehåller inga personuppgifter.

Ring oss gärna när ni har tagit emot den. Vi läser upp de här fyra orden, och de ska vara samma som ert program visar:

    {words}

Filens SHA-256: {sha256}
</translation>
    </message>
    <message>
        <source>It replaces version {version}, which is not to be used any more. The reason: {reason}</source>
        <translation>Den ersätter version {version}, som inte längre ska användas. Skälet: {reason}</translation>
    </message>
    <message>
        <source>Re: {subject}</source>
        <translation>Sv: {subject}</translation>
    </message>
    <message>
        <source>attached is how hours and budget of {node} stand in the week {period}, version {version}.</source>
        <translation>Så här står läkartimmar och budget i {node} vecka {period}, version {version}.</translation>
    </message>
    <message>
        <source>attached is the half-year package of {node} for {period} ({start} to {end}), version {version}.</source>
        <translation>Här kommer halvårspaketet från {node} för {period} ({start} till {end}), version {version}.</translation>
    </message>
    <message>
        <source>attached is the quarter file of {node} for {period} ({start} to {end}), version {version}.</source>
        <translation>Här kommer kvartalsfilen från {node} för {period} ({start} till {end}), version {version}.</translation>
    </message>
    <message>
        <source>{programme}: half-year package {period} from {node}</source>
        <translation>{programme}: halvårspaket {period} från {node}</translation>
    </message>
    <message>
        <source>{programme}: hours and budget {period} from {node}</source>
        <translation>{programme}: timmar och budget {period} från {node}</translation>
    </message>
    <message>
        <source>{programme}: quarter file {period} from {node}</source>
        <translation>{programme}: kvartalsfil {period} från {node}</translation>
    </message>
    <message>
        <source>PRACTICE: {subject}</source>
        <translation>ÖVNING: {subject}</translation>
    </message>
    <message>
        <source>Hello,

we have taken in what you sent for {period}, version {version}. The receipt is attached as {file}. Save it and drop it on the page where you made the package.
{asked}</source>
        <translation>Hej,

Vi har tagit emot det ni skickade för {period}, version {version}. Kvittot följer med som {file}. Spara det och släpp det på sidan där ni gjorde paketet.
{asked}</translation>
    </message>
    <message>
        <source>
We ask you:

{asked}
Answer by mail or on the telephone, and name nobody.
</source>
        <translation>
Vi undrar:

{asked}
Svara per e-post eller i telefon, och nämn ingen vid namn.
</translation>
    </message>
    <message>
        <source>Receipt for {subject}</source>
        <translation>Kvitto: {subject}</translation>
    </message>
    <message>
        <source>- the half-year package for {period}</source>
        <translation>- halvårspaketet för {period}</translation>
    </message>
    <message>
        <source>- the quarter file for {period}</source>
        <translation>- kvartalsfilen för {period}</translation>
    </message>
    <message>
        <source>Hello {node},

this has not come in to us yet:

{missing}

When can you send it? If you have sent it already, please send the same file again.
</source>
        <translation>Hej {node},

Det här har inte kommit in till oss ännu:

{missing}

När kan ni skicka det? Har ni redan skickat det, skicka gärna samma fil en gång till.
</translation>
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
        <source>The import is not taken back: {reason} (case {case}).</source>
        <translation>Importen tas inte tillbaka: {reason} (ärende {case}).</translation>
    </message>
    <message>
        <source>The question is answered with one of: {allowed}.</source>
        <translation>Frågan besvaras med något av: {allowed}.</translation>
    </message>
    <message>
        <source>There is no open question with that id.</source>
        <translation>Det finns ingen öppen fråga med det id:t.</translation>
    </message>
    <message>
        <source>The budget cannot be used. In {row}: {reason}.</source>
        <translation>Budgeten kan inte användas. I {row}: {reason}.</translation>
    </message>
    <message>
        <source>The budget cannot be used: {reason}.</source>
        <translation>Budgeten kan inte användas: {reason}.</translation>
    </message>
    <message>
        <source>The package for {package} was made with these figures, so they stay as they are.</source>
        <translation>Paketet för {package} är gjort med de här siffrorna, så de får stå kvar.</translation>
    </message>
    <message>
        <source>The package for {period} is sealed, but {file} or what belongs beside it could not be written ({path}). Make room and write the same package again, replacing the file.</source>
        <translation>Paketet för {period} är förseglat, men {file} eller det som hör till kunde inte skrivas ({path}). Gör plats och skriv samma paket igen, så att filen ersätts.</translation>
    </message>
    <message>
        <source>The package is taken in, but its receipt could not be written ({path}). Make room and take the same package in again.</source>
        <translation>Paketet är mottaget, men kvittot kunde inte skrivas ({path}). Gör plats och ta emot samma paket igen.</translation>
    </message>
    <message>
        <source>The store is open with {holder} on {machine} since {since}. It can be opened here when it has been locked or closed there.</source>
        <translation>Lagret är öppet hos {holder} på {machine} sedan {since}. Det går att öppna här när det har låsts eller stängts där.</translation>
    </message>
    <message>
        <source>The text ({where}, line {line}) may point somebody out: “{found}”. It leaves the node, so write it without names, numbers and case codes.</source>
        <translation>Texten ({where}, rad {line}) kan peka ut någon: ”{found}”. Den lämnar noden, så skriv den utan namn, nummer och ärendekoder.</translation>
    </message>
    <message>
        <source>There are no figures {publication} entered by hand.</source>
        <translation>Det finns inga införda siffror {publication}.</translation>
    </message>
    <message>
        <source>There is no period called {period}; these exist: {known}.</source>
        <translation>Det finns ingen period som heter {period}; de som finns är {known}.</translation>
    </message>
    <message>
        <source>There is nothing to correct in {period}: {reason}.</source>
        <translation>Det finns inget att rätta i {period}: {reason}.</translation>
    </message>
    <message>
        <source>This cannot be understood ({problem}). It is written: {usage}</source>
        <translation>Det går inte att förstå ({problem}). Så skrivs det: {usage}</translation>
    </message>
    <message>
        <source>What the store keeps of package number {sequence} is not what was sent, so nothing more is sent. Restore the latest backup.</source>
        <translation>Det som lagret har kvar av paket nummer {sequence} är inte det som skickades, så inget mer skickas. Återställ den senaste säkerhetskopian.</translation>
    </message>
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
        <source>The passphrase is too short: at least {minimum} characters are needed, four or five random words are best.</source>
        <translation>Lösenfrasen är för kort: minst {minimum} tecken behövs, helst fyra eller fem slumpade ord.</translation>
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
        <source>{classes} cannot be told as one: {reason}. Nothing was counted.</source>
        <translation>{classes} kan inte redovisas tillsammans: {reason}. Inget har räknats.</translation>
    </message>
    <message>
        <source>{file} in the package is not the file that was signed, so the package is not used; ask for it again.</source>
        <translation>{file} i paketet är inte den fil som signerades. Paketet används därför inte; be om det på nytt.</translation>
    </message>
    <message>
        <source>{file} in the package says something else than the signed paket.json, so the package is not used.</source>
        <translation>{file} i paketet säger något annat än den signerade paket.json. Paketet används därför inte.</translation>
    </message>
    <message>
        <source>{number}: this cannot be true together with the other figures, what has left and what the store counts. Correct the number, or enter the figures as figures by another definition if they count something else.</source>
        <translation>{number}: det kan inte stämma tillsammans med de andra siffrorna, det som lämnats ut och det som lagret räknar. Rätta talet, eller för in siffrorna som siffror med annan definition om de räknar något annat.</translation>
    </message>
    <message>
        <source>{number}: {published} has left; {against} {other} up to and including {day}. Correct the number, or enter the figures as figures by another definition if they count something else.</source>
        <translation>{number}: {published} har lämnats ut, {against} {other} till och med {day}. Rätta talet, eller för in siffrorna som siffror med annan definition om de räknar något annat.</translation>
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
    <message numerus="yes">
        <source>{count} cells could not be read for certain, so nothing was taken in.</source>
        <translation>
            <numerusform>{count} cell gick inte att läsa säkert, så inget togs in.</numerusform>
            <numerusform>{count} celler gick inte att läsa säkert, så inget togs in.</numerusform>
        </translation>
    </message>
    <message>
        <source>{path} lies in a network or synced folder ({why}); a store must lie on this computer's own disk.</source>
        <translation>{path} ligger i en nätverks- eller synkmapp ({why}); ett lager måste ligga på datorns egen disk.</translation>
    </message>
    <message>
        <source>The receipt is not taken in: {reason}.</source>
        <translation>Kvittot tas inte emot: {reason}.</translation>
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
        <source>The computer's keyring cannot be used: {why}. The passphrase works all the same.</source>
        <translation>Datorns nyckelring går inte att använda: {why}. Lösenfrasen fungerar ändå.</translation>
    </message>
    <message>
        <source>The file is larger than what is taken in ({what}, at most {limit}). Save only the table in a new file, or divide it into several.</source>
        <translation>Filen är större än vad som tas in ({what}, högst {limit}). Spara bara tabellen i en ny fil, eller dela upp den på flera.</translation>
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
        <translation>Lagrets huvudfil är skadad ({problem}); återställ från en säkerhetskopia.</translation>
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
        <source>This is no backup, or it is damaged, and it is not used. Choose another backup.</source>
        <translation>Det här är ingen säkerhetskopia, eller så är den skadad, och den används inte. Välj en annan säkerhetskopia.</translation>
    </message>
    <message>
        <source>The file cannot be read as a spreadsheet: {problem}.</source>
        <translation>Filen går inte att läsa som kalkylblad: {problem}.</translation>
    </message>
    <message>
        <source>This is no key file, or it is damaged. Choose the file that they saved as their key file; its name ends with .json.</source>
        <translation>Det här är ingen nyckelfil, eller så är den skadad. Välj filen som de sparade som sin nyckelfil; den slutar på .json.</translation>
    </message>
    <message>
        <source>This is no receipt, or it is damaged. Choose the file whose name ends with .kvitto.json.</source>
        <translation>Det här är inget kvitto, eller så är det skadat. Välj filen som slutar på .kvitto.json.</translation>
    </message>
    <message>
        <source>The program's words for {language} are missing; run the installation again.</source>
        <translation>Programmets ord för {language} saknas; kör installationen igen.</translation>
    </message>
    <message>
        <source>{period} does not end until {end}; its file can be made after that.</source>
        <translation>{period} slutar först {end}; filen kan göras därefter.</translation>
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
        <source>The person is already here.</source>
        <translation>Personen finns redan här.</translation>
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
    <message>
        <source>There is no screen to open the window on; the same can be done from the command line, see --help.</source>
        <translation>Här finns ingen skärm att öppna fönstret på; detsamma går att göra från kommandoraden, se --help.</translation>
    </message>
    <message>
        <source>The case is closed since {on}; the only thing to record is that it is opened again.</source>
        <translation>Ärendet är avslutat sedan {on}; det enda som kan registreras är att det öppnas igen.</translation>
    </message>
    <message>
        <source>The file could not be read within {seconds} s. Save only the table in a new file, or divide it into several.</source>
        <translation>Filen gick inte att läsa inom {seconds} s. Spara bara tabellen i en ny fil, eller dela upp den på flera.</translation>
    </message>
    <message>
        <source>The import is not taken back: {reason}.</source>
        <translation>Importen tas inte tillbaka: {reason}.</translation>
    </message>
    <message>
        <source>{period} is not sent: an outsider could work out sensitive numbers (exactly: {exact}, too nearly: {narrow}), whatever is held back. What has changed will be part of the next half-year. By command it can be tried with classes told as one (package --merge).</source>
        <translation>{period} skickas inte: en utomstående skulle kunna räkna ut känsliga tal (exakt: {exact}, för nära: {narrow}), vilka tal som än döljs. Det som har ändrats kommer med i nästa halvår. Med kommandot kan klasser prövas tillsammans (package --merge).</translation>
    </message>
    <message>
        <source>{period} is not sent: somebody who knows the people of one municipality ({municipality}), or one person there, could state exactly a count of one or two others. Tell classes as one, or let the second person decide on the page, with a reason.</source>
        <translation>{period} skickas inte: den som känner alla i en kommun ({municipality}), eller bara en person där, skulle exakt kunna säga ett antal om en eller två andra. Redovisa klasser tillsammans, eller låt den andra personen besluta på sidan, med skäl.</translation>
    </message>
    <message>
        <source>The decision {key} is the project owner's for all nodes; a node may only be stricter: a higher threshold, a second approval, details less often.</source>
        <translation>Beslutet {key} är projektägarens för alla noder; en nod får bara vara strängare: ett högre tröskelvärde, godkännande av en andra person, detaljer mer sällan.</translation>
    </message>
    <message>
        <source>These are not the project owner's rules, or the file is damaged. Choose the file as the owner sent it; its name ends with .json.</source>
        <translation>Det här är inte projektägarens regler, eller så är filen skadad. Välj filen så som projektägaren skickade den; den slutar på .json.</translation>
    </message>
    <message>
        <source>What was saved after {kept} is missing: this is an older state of the store. Everything up to then is here and is untouched. Nothing is written until you decide, and nothing is shown whose reading has to be logged: restore a later backup, or go on from here with the command accept and record again what is missing.</source>
        <translation>Det som sparades efter {kept} saknas: det här är ett äldre läge av lagret. Allt fram till dess finns kvar och är orört. Inget skrivs förrän du bestämt dig, och inget visas vars läsning måste loggas: läs tillbaka en senare säkerhetskopia, eller gå vidare härifrån med kommandot accept och registrera det som saknas en gång till.</translation>
    </message>
    <message>
        <source>{path} is the folder of a store, and nothing else is written into it; choose another folder.</source>
        <translation>{path} är mappen för ett lager, och inget annat skrivs i den; välj en annan mapp.</translation>
    </message>
    <message>
        <source>The key of {name} in header.json is not one that the store gave out, so it opens nothing. Open the store with another account or with the recovery sheet, look at the keys, and revoke the account.</source>
        <translation>Nyckeln för {name} i header.json är ingen som lagret gett ut, så den öppnar inget. Öppna lagret med ett annat konto eller med återställningsbladet, se över nycklarna och återkalla kontot.</translation>
    </message>
    <message>
        <source>Everything is done and saved; only the tidying up after it could not be finished ({path}). Make room on the disk, or see to it that the folder can be written to, and open the store again.</source>
        <translation>Allt är gjort och sparat; bara städningen efteråt kunde inte göras klar ({path}). Gör plats på disken, eller se till att det går att skriva i mappen, och öppna lagret igen.</translation>
    </message>
    <message>
        <source>Look at the keys that will remain, and confirm them with their number {number}. Nothing is changed. The keys: {keys}.</source>
        <translation>Se efter vilka nycklar som blir kvar och bekräfta dem med deras nummer {number}. Inget är ändrat. Nycklarna: {keys}.</translation>
    </message>
    <message>
        <source>The passphrase is too easy to guess: one word with figures, or signs that repeat, however many they are. Four or five random words are best.</source>
        <translation>Lösenfrasen är för lätt att gissa: ett ord med siffror, eller tecken som upprepas, hur många de än är. Fyra eller fem slumpade ord är bäst.</translation>
    </message>
    <message>
        <source>The letters {letters} cannot be printed on the recovery sheet: write the name with Latin letters.</source>
        <translation>Tecknen {letters} går inte att skriva ut på återställningsbladet: skriv namnet med latinska bokstäver.</translation>
    </message>
    <message>
        <source>The key belongs to a practice store, and this store is real. Ask {party} for the key file of the real one. Nothing is changed.</source>
        <translation>Nyckeln hör till ett övningslager, och det här lagret är på riktigt. Be {party} om nyckelfilen till det riktiga lagret. Inget är ändrat.</translation>
    </message>
    <message>
        <source>The key file cannot be used: {problem}.</source>
        <translation>Nyckelfilen kan inte användas: {problem}.</translation>
    </message>
    <message>
        <source>The rules cannot be used: {problem}.</source>
        <translation>Reglerna kan inte användas: {problem}.</translation>
    </message>
    <message>
        <source>The backup is of another store and is not used.</source>
        <translation>Säkerhetskopian är av ett annat lager och används inte.</translation>
    </message>
    <message>
        <source>The case has a consent from {first} until {until} already. Revoke it, or let the new one begin after it.</source>
        <translation>Ärendet har redan ett samtycke från {first} till och med {until}. Återkalla det, eller låt det nya börja efter det.</translation>
    </message>
    <message>
        <source>The case has no consent in force.</source>
        <translation>Ärendet har inget samtycke som gäller.</translation>
    </message>
    <message>
        <source>{name} is not among those that a consent can name; these are: {known}.</source>
        <translation>{name} finns inte bland dem som ett samtycke kan gälla; de är: {known}.</translation>
    </message>
    <message>
        <source>The case is of another unit, and only that unit records in it: it is shown to you for your task.</source>
        <translation>Ärendet hör till en annan verksamhet, och bara den verksamheten registrerar i det: det visas för dig för din uppgift.</translation>
    </message>
    <message>
        <source>There is no unit called {name}; these exist: {known}.</source>
        <translation>Det finns ingen verksamhet som heter {name}; dessa finns: {known}.</translation>
    </message>
    <message>
        <source>Nobody of the municipality is counted as having declined in {period}.</source>
        <translation>Ingen i kommunen är räknad som att ha tackat nej under {period}.</translation>
    </message>
    <message>
        <source>There is a stand-in from {first} until {until} already. End it, or choose other days.</source>
        <translation>Det finns redan en vikarie från {first} till och med {until}. Avsluta det, eller välj andra dagar.</translation>
    </message>
    <message>
        <source>There is no such stand-in, it is over, or it is not yours to end.</source>
        <translation>Den frånvaron finns inte, är över, eller är inte din att avsluta.</translation>
    </message>
    <message>
        <source>There is no such task, or it is not yours to change.</source>
        <translation>Den uppgiften finns inte, eller är inte din att ändra.</translation>
    </message>
    <message>
        <source>{name} works elsewhere than the absent person. These can stand in: {known}.</source>
        <translation>{name} arbetar på ett annat ställe än den som är borta. Dessa kan vikariera: {known}.</translation>
    </message>
    <message>
        <source>{name} would not see the case or works on none. The task can be given to: {known}.</source>
        <translation>{name} skulle inte se ärendet, eller arbetar inte med ärenden. Uppgiften kan ges till: {known}.</translation>
    </message>
    <message>
        <source>{name} would not see {cases}. Nothing was handed over; choose other cases or another colleague.</source>
        <translation>{name} skulle inte se {cases}. Inget lämnades över; välj andra ärenden eller en annan kollega.</translation>
    </message>
    <message>
        <source>The case is closed to {name} already.</source>
        <translation>Ärendet är redan spärrat för {name}.</translation>
    </message>
    <message>
        <source>The case is not closed to {name}.</source>
        <translation>Ärendet är inte spärrat för {name}.</translation>
    </message>
    <message>
        <source>The registration of the case is protected: only its two handlers see and change this.</source>
        <translation>Ärendet har skyddad folkbokföring: bara dess två handläggare ser och ändrar det här.</translation>
    </message>
    <message>
        <source>The file cannot be read as a calendar (.ics). Nothing was taken in; save it again.</source>
        <translation>Filen går inte att läsa som en kalender (.ics). Inget togs in; spara den på nytt.</translation>
    </message>
    <message>
        <source>There is no such entry, or it was changed since.</source>
        <translation>Det finns ingen sådan händelse, eller så har den ändrats sedan dess.</translation>
    </message>
    <message>
        <source>There is no such question or time, it was changed since, or you do not see its case.</source>
        <translation>Det finns ingen sådan fråga eller tid, den har ändrats sedan dess, eller så ser du inte dess ärende.</translation>
    </message>
    <message>
        <source>More time would be booked than is left in the pool ({pool}), in minutes: {minutes} of {left}. Nothing is booked. Book less, move time to the pool, or say that more is to be booked than there is.</source>
        <translation>Mer tid skulle bokas än vad som är kvar i potten ({pool}), i minuter: {minutes} av {left}. Inget är bokat. Boka mindre, flytta tid till potten, eller säg att mer ska bokas än vad som finns.</translation>
    </message>
    <message>
        <source>Everything in the case is in the record already.</source>
        <translation>Allt i ärendet är redan överfört till akten.</translation>
    </message>
    <message>
        <source>More is recorded in the case than that it is there, so it was not undone. Strike the rest first, or close it as registered by mistake.</source>
        <translation>Mer är registrerat i ärendet än att det finns, så det ångrades inte. Stryk resten först, eller avsluta det som felregistrerat.</translation>
    </message>
    <message>
        <source>Nothing that a case can wait for is called {name}; these are: {known}.</source>
        <translation>Inget som ett ärende kan vänta på heter {name}; de här finns: {known}.</translation>
    </message>
    <message>
        <source>The case is counted in something that was sent, and what was published stays. Nothing was changed. Close the case, with the reason registered by mistake.</source>
        <translation>Ärendet är räknat i något som har skickats, och det som har offentliggjorts står kvar. Inget ändrades. Avsluta ärendet, med skälet felregistrerad.</translation>
    </message>
    <message>
        <source>The case waits for the same since {since} already. End that first, or choose something else.</source>
        <translation>Ärendet väntar redan på samma sak sedan {since}. Avsluta den väntan först, eller välj något annat.</translation>
    </message>
    <message>
        <source>The file was not attached: {reason}. It lies unchanged where it was.</source>
        <translation>Filen bifogades inte: {reason}. Den ligger oförändrad där den var.</translation>
    </message>
    <message>
        <source>The team has not put the case in the queue, so nothing was recorded. Record the team's decision first.</source>
        <translation>Teamet har inte satt ärendet i kö, så inget registrerades. Registrera teamets beslut först.</translation>
    </message>
    <message>
        <source>There is no such line in the case any more, or it is not yours to change. Nothing was changed.</source>
        <translation>Raden finns inte längre i ärendet, eller så är den inte din att ändra. Inget ändrades.</translation>
    </message>
    <message>
        <source>What was recorded on {on} builds on this line, so nothing was changed. Correct or strike that first.</source>
        <translation>Det som är registrerat {on} bygger på den här raden, så inget ändrades. Rätta eller stryk det först.</translation>
    </message>
    <message>
        <source>An intervention of the same kind ({kind}) goes on since {since}. Enter its last day first, or correct that one.</source>
        <translation>En insats av samma typ ({kind}) pågår sedan {since}. Ange först dess sista dag, eller rätta den.</translation>
    </message>
    <message>
        <source>{area} is rated from {lowest} to {highest}; leave it empty when it was not rated.</source>
        <translation>{area} skattas från {lowest} till {highest}; lämna tomt om det inte är skattat.</translation>
    </message>
    <message>
        <source>The sheet is of version {version} of the instrument, and version {current} is in use. Nothing more is rated with the older one: print the new sheet and fill it in.</source>
        <translation>Bladet är av instrumentets version {version}, och version {current} används. Inget mer skattas med den äldre: skriv ut det nya bladet och fyll i det.</translation>
    </message>
    <message>
        <source>The meeting is not being held now ({state}).</source>
        <translation>Mötet pågår inte nu ({state}).</translation>
    </message>
    <message>
        <source>The minutes are approved. A mistake is put right by a new paragraph.</source>
        <translation>Protokollet är godkänt. Ett fel rättas med en ny paragraf.</translation>
    </message>
    <message>
        <source>The point is not on the agenda, or something has come of it already.</source>
        <translation>Punkten står inte på dagordningen, eller är redan behandlad.</translation>
    </message>
    <message>
        <source>The text names a person or holds a personal number. Everybody in the meeting reads it: write the code or the role instead. Nothing is saved yet.</source>
        <translation>Texten namnger en person eller innehåller ett personnummer. Alla på mötet läser den: skriv koden eller rollen i stället. Inget är sparat ännu.</translation>
    </message>
    <message>
        <source>There is a meeting on {day} that is not over. End it or call it off first.</source>
        <translation>Det finns ett möte {day} som inte är slut. Avsluta det eller ställ in det först.</translation>
    </message>
    <message>
        <source>There is no such meeting.</source>
        <translation>Det finns inget sådant möte.</translation>
    </message>
    <message>
        <source>Step {step} cannot follow step {after} like that; what may be recorded next is listed on the case.</source>
        <translation>Steg {step} kan inte följa så på steg {after}; vad som kan registreras härnäst står på ärendet.</translation>
    </message>
    <message>
        <source>The team&apos;s decision cannot be recorded while the case is in step {step}, or after the team has said yes.</source>
        <translation>Teamets beslut kan inte registreras medan ärendet är i steg {step}, eller efter att teamet har sagt ja.</translation>
    </message>
    <message>
        <source>The sheet has no row of accounts. It takes headings for the day, the amount (or debit and credit) and the account or the voucher, with rows below, or a row of months with posts below. Its headings are: {seen}.</source>
        <translation>Bladet har ingen rad ur en huvudbok. Det behövs rubriker för dag, belopp (eller debet och kredit) och konto eller verifikation, med rader under, eller en rad med månader och poster under. Dess rubriker är: {seen}.</translation>
    </message>
    <message>
        <source>{argument} cannot be “{name}”; these are: {known}.</source>
        <translation>{argument} kan inte vara ”{name}”; de här finns: {known}.</translation>
    </message>
    <message>
        <source>The case may not be shown to those present. What was typed is kept.</source>
        <translation>Ärendet får inte visas för dem som är här. Det som skrivits finns kvar.</translation>
    </message>
</context>
<context>
    <name>Aside</name>
    <message>
        <source>columns that are not read</source>
        <translation>kolumner som inte läses</translation>
    </message>
    <message>
        <source>days of no step</source>
        <translation>dagar som inte är något steg</translation>
    </message>
    <message>
        <source>days of compensation</source>
        <translation>ersättningsdagar</translation>
    </message>
    <message>
        <source>another amount beside</source>
        <translation>ett annat belopp bredvid</translation>
    </message>
    <message>
        <source>what was applied for</source>
        <translation>sökta belopp</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>anteckningar</translation>
    </message>
    <message>
        <source>names</source>
        <translation>namn</translation>
    </message>
    <message>
        <source>municipalities</source>
        <translation>kommuner</translation>
    </message>
    <message>
        <source>second persons</source>
        <translation>en andra person</translation>
    </message>
    <message>
        <source>decisions</source>
        <translation>beslut</translation>
    </message>
    <message>
        <source>units</source>
        <translation>enheter</translation>
    </message>
    <message>
        <source>shares</source>
        <translation>andelar</translation>
    </message>
    <message>
        <source>dashes</source>
        <translation>streck</translation>
    </message>
    <message>
        <source>times of day</source>
        <translation>klockslag</translation>
    </message>
    <message>
        <source>words without a heading</source>
        <translation>ord utan rubrik</translation>
    </message>
    <message>
        <source>totals</source>
        <translation>summeringar</translation>
    </message>
    <message>
        <source>titles and texts</source>
        <translation>titlar och texter</translation>
    </message>
    <message>
        <source>another municipality</source>
        <translation>en annan kommun</translation>
    </message>
    <message>
        <source>another team</source>
        <translation>ett annat team</translation>
    </message>
    <message>
        <source>sheets of something else</source>
        <translation>blad om annat</translation>
    </message>
    <message>
        <source>left out by an answer</source>
        <translation>utelämnat enligt svar</translation>
    </message>
    <message>
        <source>hidden sheets</source>
        <translation>dolda blad</translation>
    </message>
    <message>
        <source>opening balances</source>
        <translation>ingående balanser</translation>
    </message>
    <message>
        <source>months without an amount</source>
        <translation>månader utan belopp</translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>the column holds days, but it is not clear of what, and was not read: which step are they of?</source>
        <translation>kolumnen har dagar, men det framgår inte för vad, och den lästes inte: vilket steg gäller de?</translation>
    </message>
    <message>
        <source>the column is for more than a month, and was not read; ask the sender for the amounts of each month</source>
        <translation>kolumnen gäller mer än en månad och lästes inte; be avsändaren om beloppen månad för månad</translation>
    </message>
    <message>
        <source>the sheet only says when it was paid: is that the month the support is for?</source>
        <translation>bladet säger bara när det betalades ut: är det den månad som stödet avser?</translation>
    </message>
    <message>
        <source>a number is split by more than two classes at once; enter such figures as figures by another definition</source>
        <translation>ett tal är uppdelat efter fler än två indelningar samtidigt; för in sådana siffror som siffror med annan definition</translation>
    </message>
    <message>
        <source>it is not clear whether a step or a reason for closing is meant</source>
        <translation>det är oklart om ett steg eller ett skäl till avslut avses</translation>
    </message>
    <message>
        <source>no amount is stated</source>
        <translation>inget belopp är angivet</translation>
    </message>
    <message>
        <source>the age is not one of the classes 18-29, 30-49 and 50-65</source>
        <translation>åldern är inte någon av klasserna 18-29, 30-49 och 50-65</translation>
    </message>
    <message>
        <source>the amount cannot be read</source>
        <translation>beloppet går inte att läsa</translation>
    </message>
    <message>
        <source>the amount has to be in whole kronor, at most 999999999</source>
        <translation>beloppet ska vara i hela kronor, högst 999999999</translation>
    </message>
    <message>
        <source>the day the figures go up to lies outside the project</source>
        <translation>dagen som siffrorna går till och med ligger utanför projektet</translation>
    </message>
    <message>
        <source>the figures have left before the day they go up to</source>
        <translation>siffrorna har lämnats ut före den dag de går till och med</translation>
    </message>
    <message>
        <source>the figures have to go up to the end of a month in the project that has ended</source>
        <translation>beloppen ska gälla till och med en månad i projektet som har tagit slut</translation>
    </message>
    <message>
        <source>the file is not TOML</source>
        <translation>filen är inte TOML</translation>
    </message>
    <message>
        <source>the month that the figures go up to is missing or cannot be read; write it as through = "2026-09"</source>
        <translation>månaden som beloppen gäller till och med saknas eller går inte att läsa; skriv den som through = "2026-09"</translation>
    </message>
    <message>
        <source>the months of support are not one of the classes 0-23, 24-35, 36-59 and 60 or more</source>
        <translation>försörjningstiden är inte någon av klasserna 0-23, 24-35, 36-59 och 60 månader eller mer</translation>
    </message>
    <message>
        <source>the number cannot be read as a number of people</source>
        <translation>talet kan inte läsas som ett antal personer</translation>
    </message>
    <message>
        <source>the reason for closing is not known</source>
        <translation>skälet till avslut är inte känt</translation>
    </message>
    <message>
        <source>the same number stands twice and differs</source>
        <translation>samma tal står två gånger och skiljer sig åt</translation>
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
        <source>the source has to be one line of at most 200 characters</source>
        <translation>källan ska vara en rad på högst 200 tecken</translation>
    </message>
    <message>
        <source>the step is not known</source>
        <translation>steget är inte känt</translation>
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
        <source>there is no such column; those that there are: granted, used</source>
        <translation>det finns ingen sådan kolumn; de som finns: granted, used</translation>
    </message>
    <message>
        <source>there is no such row; those that there are: material, competence, interpreter, physician, network, conference, other</source>
        <translation>det finns ingen sådan rad; de som finns: material, competence, interpreter, physician, network, conference, other</translation>
    </message>
    <message>
        <source>there is not a single number</source>
        <translation>det finns inte ett enda tal</translation>
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
        <translation>slaget av försörjning är inte känt</translation>
    </message>
    <message>
        <source>the team is not known</source>
        <translation>teamet är inte känt</translation>
    </message>
    <message>
        <source>the status is not known</source>
        <translation>statusen är inte känd</translation>
    </message>
    <message>
        <source>the track is not known</source>
        <translation>spåret är inte känt</translation>
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
        <translation>skälet till avslut är inte känt och räknas som ej uppgivet</translation>
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
        <translation>slaget av insats är inte känt</translation>
    </message>
    <message>
        <source>what was granted cannot be below zero</source>
        <translation>det beviljade kan inte vara under noll</translation>
    </message>
    <message>
        <source>the recommended kind of intervention is missing</source>
        <translation>den rekommenderade insatsen saknas</translation>
    </message>
    <message>
        <source>the reason is missing</source>
        <translation>skälet saknas</translation>
    </message>
    <message>
        <source>a quotation mark is never closed, so that the row cannot be parted</source>
        <translation>ett citattecken avslutas aldrig, så raden går inte att dela upp</translation>
    </message>
    <message>
        <source>the row has more columns than the headings: is a decimal comma without quotation marks meant?</source>
        <translation>raden har fler kolumner än rubrikerna: är ett decimalkomma utan citattecken menat?</translation>
    </message>
    <message>
        <source>the cell holds a failed formula</source>
        <translation>cellen innehåller en formel som misslyckats</translation>
    </message>
    <message>
        <source>the cell holds a formula whose result was never saved; open the file in Excel and save it</source>
        <translation>cellen innehåller en formel vars resultat aldrig sparats; öppna filen i Excel och spara den</translation>
    </message>
    <message>
        <source>the cell holds a number that cannot be one</source>
        <translation>cellen innehåller ett tal som inte kan vara något</translation>
    </message>
    <message>
        <source>the cell holds a day that does not exist</source>
        <translation>cellen innehåller en dag som inte finns</translation>
    </message>
    <message>
        <source>the cell is damaged</source>
        <translation>cellen är skadad</translation>
    </message>
    <message>
        <source>the amount is in another currency than kronor</source>
        <translation>beloppet är i en annan valuta än kronor</translation>
    </message>
    <message>
        <source>the amount is merged over several cells: which of them is it for?</source>
        <translation>beloppet är sammanfogat över flera celler: vilken av dem gäller det?</translation>
    </message>
    <message>
        <source>the days of the column contradict each other: which is the order of day, month and year?</source>
        <translation>kolumnens datum säger emot varandra: i vilken ordning står dag, månad och år?</translation>
    </message>
    <message>
        <source>the period ends before it begins</source>
        <translation>perioden slutar innan den börjar</translation>
    </message>
    <message>
        <source>the period is several months but not whole ones</source>
        <translation>perioden är flera månader men inte hela</translation>
    </message>
    <message>
        <source>the end of the period is missing</source>
        <translation>periodens slut saknas</translation>
    </message>
    <message>
        <source>the year beside it says something else</source>
        <translation>året bredvid säger något annat</translation>
    </message>
    <message>
        <source>the decision is not known, so it is not clear whether anything was paid</source>
        <translation>beslutet går inte att förstå, så det är oklart om något betalats ut</translation>
    </message>
    <message>
        <source>an amount stands beside a refusal</source>
        <translation>ett belopp står bredvid ett avslag</translation>
    </message>
    <message>
        <source>a word stands where a day is meant; read as not yet</source>
        <translation>ett ord står där ett datum ska stå; läst som inte ännu</translation>
    </message>
    <message>
        <source>the cell was not understood</source>
        <translation>cellen gick inte att förstå</translation>
    </message>
    <message>
        <source>the cell has no heading above it, so it was not read</source>
        <translation>cellen har ingen rubrik över sig och lästes inte</translation>
    </message>
    <message>
        <source>the sum in the sheet is not the sum of what was read</source>
        <translation>bladets summa stämmer inte med det som lästs</translation>
    </message>
    <message>
        <source>the sheet is hidden and was not read</source>
        <translation>bladet är dolt och lästes inte</translation>
    </message>
    <message>
        <source>the sheet was not understood, and nothing of it was read</source>
        <translation>bladet gick inte att förstå, och inget i det lästes</translation>
    </message>
    <message>
        <source>the sheet has months but no year, and was not read</source>
        <translation>bladet har månader men inget år, och lästes inte</translation>
    </message>
    <message>
        <source>the letters had been read wrong before the file was saved, and were put right: are the names right?</source>
        <translation>bokstäverna hade lästs fel innan filen sparades och har rättats: stämmer namnen?</translation>
    </message>
    <message>
        <source>there are headings but no rows: nothing was taken in</source>
        <translation>det finns rubriker men inga rader: inget togs in</translation>
    </message>
    <message>
        <source>the column holds amounts, but it is not clear what they are; it was not read</source>
        <translation>kolumnen innehåller belopp, men det är oklart vilka; den lästes inte</translation>
    </message>
    <message>
        <source>two columns have this heading; none of them was read</source>
        <translation>två kolumner har den här rubriken; ingen av dem lästes</translation>
    </message>
    <message>
        <source>two columns are for this month; none of them was read</source>
        <translation>två kolumner gäller den här månaden; ingen av dem lästes</translation>
    </message>
    <message>
        <source>several columns could be the amount; none of them was read</source>
        <translation>flera kolumner kan vara beloppet; ingen av dem lästes</translation>
    </message>
    <message>
        <source>the column says what was applied for, not what was paid; it was not read</source>
        <translation>kolumnen säger vad som söktes, inte vad som betalades ut; den lästes inte</translation>
    </message>
    <message>
        <source>the rows name a second person; only the first is counted</source>
        <translation>raderna nämner en andra person; bara den första räknas</translation>
    </message>
    <message>
        <source>nothing stands in the person's row: no support, or not filled in?</source>
        <translation>inget står på personens rad: inget stöd, eller inte ifyllt?</translation>
    </message>
    <message>
        <source>the month has not been yet</source>
        <translation>månaden har inte varit ännu</translation>
    </message>
    <message>
        <source>something of this month could not be read, so what was known is kept</source>
        <translation>något för den här månaden gick inte att läsa, så det som var känt behålls</translation>
    </message>
    <message>
        <source>the day lies before the project began</source>
        <translation>dagen ligger före projektets början</translation>
    </message>
    <message>
        <source>the case was closed before it was referred</source>
        <translation>ärendet avslutades innan det aktualiserades</translation>
    </message>
    <message>
        <source>the same name and day of referral stood here with another personal number: is it the same person?</source>
        <translation>samma namn och aktualiseringsdag har stått här med ett annat personnummer: är det samma person?</translation>
    </message>
    <message>
        <source>the number has belonged to another name, which is kept: is it the same person?</source>
        <translation>numret har hört till ett annat namn, som behålls: är det samma person?</translation>
    </message>
    <message>
        <source>the closing is no longer in the list: is the case open again?</source>
        <translation>avslutet står inte längre i listan: är ärendet öppet igen?</translation>
    </message>
    <message>
        <source>the day is no longer in the list; what was known is kept: is it to be taken away?</source>
        <translation>dagen finns inte längre i listan; det som var känt är kvar: ska den tas bort?</translation>
    </message>
    <message>
        <source>imports of this kind cannot be taken back</source>
        <translation>importer av det här slaget kan inte tas tillbaka</translation>
    </message>
    <message>
        <source>it is older than this can be done with</source>
        <translation>den är äldre än att det går</translation>
    </message>
    <message>
        <source>it has been taken back already</source>
        <translation>den är redan tillbakatagen</translation>
    </message>
    <message>
        <source>something of it has been replaced or edited since</source>
        <translation>något av den har ersatts eller ändrats sedan dess</translation>
    </message>
    <message>
        <source>there is no such import</source>
        <translation>det finns ingen sådan import</translation>
    </message>
    <message>
        <source>the column is headed as days but holds none, and was not read</source>
        <translation>kolumnen har en rubrik för datum men innehåller inga, och lästes inte</translation>
    </message>
    <message>
        <source>what does the word mean?</source>
        <translation>vad betyder ordet?</translation>
    </message>
    <message>
        <source>the same household? Without an answer both amounts are counted.</source>
        <translation>samma hushåll? Utan svar räknas bådas belopp.</translation>
    </message>
    <message>
        <source>is an amount the whole household's, the person's own part, or an equal part for each adult?</source>
        <translation>gäller beloppen hela hushållet, personens egen del eller en lika del för varje vuxen?</translation>
    </message>
    <message>
        <source>the amounts are not of the size that kronor for a month are: what do they count?</source>
        <translation>beloppen är inte så stora som kronor för en månad brukar vara: vad räknas de i?</translation>
    </message>
    <message>
        <source>it is not clear whether times of day or durations are meant</source>
        <translation>det framgår inte om klockslag eller tidsåtgång menas</translation>
    </message>
    <message>
        <source>it is not clear whether minutes or decimals of an hour follow the point</source>
        <translation>det framgår inte om minuter eller delar av en timme följer efter punkten</translation>
    </message>
    <message>
        <source>the column is headed nearly as a fact that is counted, and was not read: is it that?</source>
        <translation>kolumnens rubrik är nästan en uppgift som räknas, och lästes inte: är det den uppgiften?</translation>
    </message>
    <message>
        <source>a word beside says that this was not paid or did not take place: take it in all the same?</source>
        <translation>ett ord bredvid säger att det inte betalades ut eller inte blev av: ska det tas in ändå?</translation>
    </message>
    <message>
        <source>what does the word say of the amounts in its rows?</source>
        <translation>vad säger ordet om beloppen på sina rader?</translation>
    </message>
    <message>
        <source>the row has a status that its dates do not show</source>
        <translation>raden har en status som dess datum inte visar</translation>
    </message>
    <message>
        <source>the sheet does not name the municipality: whose is it?</source>
        <translation>bladet anger inte vilken kommun det gäller: vems är det?</translation>
    </message>
    <message>
        <source>the sum is not that of the amounts beside it: was the sum paid, or the amounts?</source>
        <translation>summan är inte den av beloppen bredvid: betalades summan ut, eller beloppen?</translation>
    </message>
    <message>
        <source>a share stands beside the amount: is the amount that of the household or of the person?</source>
        <translation>en andel står bredvid beloppet: är beloppet hushållets eller personens?</translation>
    </message>
    <message>
        <source>the sheet states months that another part of the file states too: are they to be added up?</source>
        <translation>bladet anger månader som också en annan del av filen anger: ska de läggas ihop?</translation>
    </message>
    <message>
        <source>the list calls the case closed but states no day, so it is open here</source>
        <translation>listan kallar ärendet avslutat men anger ingen dag, så det är öppet här</translation>
    </message>
    <message>
        <source>no personal number, by which women and men are counted: is the participant counted as a woman or as a man?</source>
        <translation>inget personnummer, som kvinnor och män räknas efter: räknas deltagaren som kvinna eller som man?</translation>
    </message>
    <message>
        <source>it is missing who received the consent</source>
        <translation>det saknas vem som tog emot samtycket</translation>
    </message>
    <message>
        <source>the last day is missing</source>
        <translation>sista dagen saknas</translation>
    </message>
    <message>
        <source>the last day has passed</source>
        <translation>sista dagen har passerat</translation>
    </message>
    <message>
        <source>the case has a consent in force</source>
        <translation>ärendet har ett samtycke som gäller</translation>
    </message>
    <message>
        <source>nobody stands in for themselves</source>
        <translation>ingen vikarierar för sig själv</translation>
    </message>
    <message>
        <source>a planned absence is at most 92 days; hand the cases over instead</source>
        <translation>en planerad frånvaro är högst 92 dagar; lämna över ärendena i stället</translation>
    </message>
    <message>
        <source>what is to be done is missing</source>
        <translation>det saknas vad som ska göras</translation>
    </message>
    <message>
        <source>a task is at most 500 characters</source>
        <translation>en uppgift är högst 500 tecken</translation>
    </message>
    <message>
        <source>the name is missing</source>
        <translation>namnet saknas</translation>
    </message>
    <message>
        <source>the diary number is missing</source>
        <translation>diarienumret saknas</translation>
    </message>
    <message>
        <source>who received the consent is one name of at most 100 characters</source>
        <translation>den som tog emot samtycket skrivs som ett namn på högst 100 tecken</translation>
    </message>
    <message>
        <source>the first day of the consent is today or earlier</source>
        <translation>samtyckets första dag är i dag eller tidigare</translation>
    </message>
    <message>
        <source>the first day of the consent is at most a year before the project began</source>
        <translation>samtyckets första dag är högst ett år före projektets start</translation>
    </message>
    <message>
        <source>a consent is being sought already, with a task for the contact</source>
        <translation>ett samtycke söks redan, med en uppgift till kontaktpersonen</translation>
    </message>
    <message>
        <source>the last day is the first day or later</source>
        <translation>den sista dagen är den första dagen eller senare</translation>
    </message>
    <message>
        <source>the last day is at most six months after the closing, as long as the case is followed up</source>
        <translation>den sista dagen är högst sex månader efter avslutet, så länge ärendet följs upp</translation>
    </message>
    <message>
        <source>name at least one that the consent applies to: a municipality, the physician or an authority</source>
        <translation>ange minst en som samtycket gäller: en kommun, läkaren eller en myndighet</translation>
    </message>
    <message>
        <source>the name has to be one line of at most 60 characters</source>
        <translation>namnet ska vara en rad med högst 60 tecken</translation>
    </message>
    <message>
        <source>the diary number has to be one line of at most 60 characters</source>
        <translation>diarienumret ska vara en rad med högst 60 tecken</translation>
    </message>
    <message>
        <source>what was decided is at most 500 characters; refer to the document for the rest</source>
        <translation>det som beslutades är högst 500 tecken; hänvisa till handlingen för resten</translation>
    </message>
    <message>
        <source>the answer is missing: whether the therapist acts under health-care law, and what follows from it</source>
        <translation>svaret saknas: om arbetsterapeuten arbetar enligt hälso- och sjukvårdslagen, och vad det innebär</translation>
    </message>
    <message>
        <source>there is no such line; those that there are stand in the list</source>
        <translation>det finns ingen sådan rad; de som finns står i listan</translation>
    </message>
    <message>
        <source>the line is not settled, so there is nothing to open again</source>
        <translation>raden är inte avgjord, så det finns inget att öppna igen</translation>
    </message>
    <message>
        <source>the day lies in the future; today or an earlier day is allowed</source>
        <translation>dagen ligger i framtiden; i dag eller en tidigare dag går bra</translation>
    </message>
    <message>
        <source>cases are handed over to somebody else than the one who leaves</source>
        <translation>ärenden lämnas över till någon annan än den som slutar</translation>
    </message>
    <message>
        <source>something has been done to the task since</source>
        <translation>något har gjorts med uppgiften sedan dess</translation>
    </message>
    <message>
        <source>the absent person stands in for somebody in that time; end that first</source>
        <translation>den som är borta vikarierar för någon under den tiden; avsluta det först</translation>
    </message>
    <message>
        <source>the day by which it is to be done has passed; write today or a later day, or none</source>
        <translation>dagen då uppgiften senast ska vara klar har passerat; skriv i dag eller en senare dag, eller ingen</translation>
    </message>
    <message>
        <source>the day by which it is to be done is more than two years ahead</source>
        <translation>dagen då uppgiften senast ska vara klar ligger mer än två år fram; skriv en tidigare dag</translation>
    </message>
    <message>
        <source>the stand-in is absent in that time; choose another colleague or other days</source>
        <translation>vikarien är själv borta under den tiden; välj en annan kollega eller andra dagar</translation>
    </message>
    <message>
        <source>the task is done or dropped already; open it again first</source>
        <translation>uppgiften är redan klar eller släppt; öppna den igen först</translation>
    </message>
    <message>
        <source>the task is open already</source>
        <translation>uppgiften är redan öppen</translation>
    </message>
    <message>
        <source>there is no case and no task to hand over</source>
        <translation>det finns inget ärende och ingen uppgift att lämna över</translation>
    </message>
    <message>
        <source>the account is your own: a colleague, the therapist or the case's own unit, closes the case to you</source>
        <translation>kontot är ditt eget: en kollega, arbetsterapeuten eller ärendets egen enhet, spärrar ärendet för dig</translation>
    </message>
    <message>
        <source>the account is one of the two handlers of the protected registration; name another handler first</source>
        <translation>kontot är en av de två handläggarna för den skyddade folkbokföringen; välj en annan handläggare först</translation>
    </message>
    <message>
        <source>the handlers have to be two different accounts</source>
        <translation>handläggarna ska vara två olika konton</translation>
    </message>
    <message>
        <source>the case is closed to one of the handlers; name another, or lift the block first</source>
        <translation>ärendet är spärrat för en av handläggarna; välj en annan, eller häv spärren först</translation>
    </message>
    <message>
        <source>the registration of the case is not protected</source>
        <translation>ärendet har inte skyddad folkbokföring</translation>
    </message>
    <message>
        <source>a case is named twice</source>
        <translation>ett ärende nämns två gånger</translation>
    </message>
    <message>
        <source>a question, and why it takes a physician, are at most 500 characters each</source>
        <translation>en fråga, och varför det behövs en läkare, är högst 500 tecken var</translation>
    </message>
    <message>
        <source>another invoice states one of these months already; correct that one, or leave the month out</source>
        <translation>en annan faktura anger redan en av månaderna; rätta den, eller utelämna månaden</translation>
    </message>
    <message>
        <source>attendance is booked in quarters of an hour</source>
        <translation>närvaro bokas i kvartar</translation>
    </message>
    <message>
        <source>its state allows no such change</source>
        <translation>dess läge tillåter ingen sådan ändring</translation>
    </message>
    <message>
        <source>only an interpreter can be for a case</source>
        <translation>bara en tolk kan vara för ett ärende</translation>
    </message>
    <message>
        <source>the amount is missing, zero or too large</source>
        <translation>beloppet saknas, är noll eller för stort</translation>
    </message>
    <message>
        <source>the amount, or the minutes, cannot be so</source>
        <translation>beloppet eller minuterna kan inte vara så</translation>
    </message>
    <message>
        <source>the day lies outside the project</source>
        <translation>dagen ligger utanför projektet</translation>
    </message>
    <message>
        <source>the invoice was corrected since</source>
        <translation>fakturan har rättats sedan dess</translation>
    </message>
    <message>
        <source>the kind of consultation does not exist in the programme</source>
        <translation>slaget av konsultation finns inte i programmet</translation>
    </message>
    <message>
        <source>the months of the invoice are written YYYY-MM, each once, at most 24</source>
        <translation>fakturans månader skrivs ÅÅÅÅ-MM, var och en en gång, högst 24</translation>
    </message>
    <message>
        <source>the pool does not exist; those that do: team, leader</source>
        <translation>potten finns inte; de som finns: team, leader</translation>
    </message>
    <message>
        <source>the post does not exist; those that do: material, competence, interpreter, physician, network, conference, other</source>
        <translation>posten finns inte; de som finns: material, competence, interpreter, physician, network, conference, other</translation>
    </message>
    <message>
        <source>the question is missing</source>
        <translation>frågan saknas</translation>
    </message>
    <message>
        <source>the reason is at most 200 characters</source>
        <translation>skälet är högst 200 tecken</translation>
    </message>
    <message>
        <source>the shares of the cases are whole quarters of an hour, and together at most the whole time</source>
        <translation>ärendenas delar är hela kvartar, och tillsammans högst hela tiden</translation>
    </message>
    <message>
        <source>the time is at least a minute and at most 24 hours</source>
        <translation>tiden är minst en minut och högst 24 timmar</translation>
    </message>
    <message>
        <source>the time of day is written HH:MM</source>
        <translation>klockslaget skrivs TT:MM</translation>
    </message>
    <message>
        <source>time is moved from one pool to another</source>
        <translation>tid flyttas från en pott till en annan</translation>
    </message>
    <message>
        <source>what is booked has a day from today on; record an earlier one as done</source>
        <translation>det som bokas har en dag från och med i dag; registrera en tidigare som utförd</translation>
    </message>
    <message>
        <source>what is done has a day up to today; book a later one</source>
        <translation>det som är utfört har en dag till och med i dag; boka en senare</translation>
    </message>
    <message>
        <source>what the amount was for is one line of at most 200 characters</source>
        <translation>vad beloppet var för är en rad med högst 200 tecken</translation>
    </message>
    <message>
        <source>a copy that is returned or destroyed needs the day</source>
        <translation>en kopia som lämnats tillbaka eller förstörts behöver dagen</translation>
    </message>
    <message>
        <source>it has more than 40 pages</source>
        <translation>den har fler än 40 sidor</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>den är tom</translation>
    </message>
    <message>
        <source>it is larger than 20 MB</source>
        <translation>den är större än 20 MB</translation>
    </message>
    <message>
        <source>it is missing what is to be corrected</source>
        <translation>det saknas vad som ska rättas</translation>
    </message>
    <message>
        <source>it is missing what the person does</source>
        <translation>det saknas vad personen gör</translation>
    </message>
    <message>
        <source>it is missing where the copy came from</source>
        <translation>det saknas varifrån kopian kom</translation>
    </message>
    <message>
        <source>it is missing whose journal it is</source>
        <translation>det saknas vems journal det är</translation>
    </message>
    <message>
        <source>it is missing why the answer is so</source>
        <translation>det saknas varför svaret är så</translation>
    </message>
    <message>
        <source>its content is not what its name says</source>
        <translation>innehållet är inte vad namnet säger</translation>
    </message>
    <message>
        <source>its pages cannot be drawn</source>
        <translation>sidorna går inte att visa</translation>
    </message>
    <message>
        <source>its pages take too long to draw</source>
        <translation>sidorna tar för lång tid att visa</translation>
    </message>
    <message>
        <source>nothing differs from what is recorded</source>
        <translation>inget skiljer sig från det som är registrerat</translation>
    </message>
    <message>
        <source>only pdf, png and jpeg can be attached</source>
        <translation>bara pdf, png och jpeg kan bifogas</translation>
    </message>
    <message>
        <source>the choice is not among those there are</source>
        <translation>valet är inte bland dem som finns</translation>
    </message>
    <message>
        <source>the day has passed: record the contact as held or fallen through</source>
        <translation>dagen har passerat: registrera kontakten som genomförd eller bortfallen</translation>
    </message>
    <message>
        <source>the day is more than two years ahead</source>
        <translation>dagen är mer än två år framåt</translation>
    </message>
    <message>
        <source>the day lies before the case was referred: say why, or change it</source>
        <translation>dagen ligger före aktualiseringen: skriv varför, eller ändra den</translation>
    </message>
    <message>
        <source>the day lies before the project began: say why, or change it</source>
        <translation>dagen ligger före projektets början: skriv varför, eller ändra den</translation>
    </message>
    <message>
        <source>the day of the answer is before the request</source>
        <translation>svarsdagen är före begäran</translation>
    </message>
    <message>
        <source>the line has no text of its own</source>
        <translation>raden har ingen egen text</translation>
    </message>
    <message>
        <source>the text is longer than 200 characters: shorten it, or write a note</source>
        <translation>texten är längre än 200 tecken: korta den, eller skriv en anteckning</translation>
    </message>
    <message>
        <source>the text is longer than 8 000 characters: divide it</source>
        <translation>texten är längre än 8 000 tecken: dela den</translation>
    </message>
    <message>
        <source>the text is missing</source>
        <translation>texten saknas</translation>
    </message>
    <message>
        <source>the programme has no such area</source>
        <translation>programmet har inget sådant område</translation>
    </message>
    <message>
        <source>the text of the area is missing</source>
        <translation>texten för området saknas</translation>
    </message>
    <message>
        <source>who took part is missing</source>
        <translation>vilka som deltog saknas</translation>
    </message>
    <message>
        <source>the programme has no such instrument</source>
        <translation>programmet har inget sådant instrument</translation>
    </message>
    <message>
        <source>the version of the sheet is later than the one in use</source>
        <translation>bladets version är senare än den som används</translation>
    </message>
    <message>
        <source>the instrument has no such respondent</source>
        <translation>instrumentet har ingen sådan svarande</translation>
    </message>
    <message>
        <source>the instrument has no such area</source>
        <translation>instrumentet har inget sådant område</translation>
    </message>
    <message>
        <source>no area is rated</source>
        <translation>inget område är skattat</translation>
    </message>
    <message>
        <source>the day is before the recommendation</source>
        <translation>dagen är före rekommendationen</translation>
    </message>
    <message>
        <source>the case has no recommendation yet</source>
        <translation>ärendet har ingen rekommendation än</translation>
    </message>
    <message>
        <source>the reasons for the recommendation are missing</source>
        <translation>skälen till rekommendationen saknas</translation>
    </message>
    <message>
        <source>who agreed on the recommendation is missing</source>
        <translation>vilka som är överens om rekommendationen saknas</translation>
    </message>
    <message>
        <source>the participant's words are missing</source>
        <translation>deltagarens ord saknas</translation>
    </message>
    <message>
        <source>what the participant disagrees with has to be chosen</source>
        <translation>välj det som deltagaren inte håller med om</translation>
    </message>
    <message>
        <source>the follow-up comes after the closing, and the case is open</source>
        <translation>uppföljningen görs efter avslutet, och ärendet är öppet</translation>
    </message>
    <message>
        <source>the day is before the closing</source>
        <translation>dagen är före avslutet</translation>
    </message>
    <message>
        <source>neither the worker nor the participant has answered</source>
        <translation>varken handläggaren eller deltagaren har svarat</translation>
    </message>
    <message>
        <source>the kind of intervention is missing</source>
        <translation>typen av insats saknas</translation>
    </message>
    <message>
        <source>the last day is before the first</source>
        <translation>sista dagen är före den första</translation>
    </message>
    <message>
        <source>an outcome belongs to an intervention that has ended; its last day is missing</source>
        <translation>ett utfall hör till en insats som har slutat; sista dagen saknas</translation>
    </message>
    <message>
        <source>activity capacity is a whole number from 0 to 100</source>
        <translation>aktivitetsförmågan är ett heltal från 0 till 100</translation>
    </message>
    <message>
        <source>it has been changed or taken away</source>
        <translation>det har ändrats eller tagits bort</translation>
    </message>
    <message>
        <source>what the physician costs is computed from the hours; enter an invoice with the months it states, and it takes their place</source>
        <translation>vad läkaren kostar beräknas ur timmarna; för in en faktura med de månader den anger, så tar den deras plats</translation>
    </message>
    <message>
        <source>which post the account belongs to</source>
        <translation>vilken post kontot hör till</translation>
    </message>
    <message>
        <source>the account is missing</source>
        <translation>kontot saknas</translation>
    </message>
    <message>
        <source>the intervention has been confirmed already</source>
        <translation>insatsen är redan bekräftad</translation>
    </message>
    <message>
        <source>a day is stated, but not who does it</source>
        <translation>en dag är angiven, men inte vem som gör det</translation>
    </message>
    <message>
        <source>a question about nobody named has neither decision nor step</source>
        <translation>en avidentifierad fråga har varken beslut eller steg</translation>
    </message>
    <message>
        <source>a question about nobody named is one line of at most 300 characters</source>
        <translation>en avidentifierad fråga är en rad på högst 300 tecken</translation>
    </message>
    <message>
        <source>it has begun</source>
        <translation>det har börjat</translation>
    </message>
    <message>
        <source>it has ended</source>
        <translation>det är avslutat</translation>
    </message>
    <message>
        <source>it has not begun</source>
        <translation>det har inte börjat</translation>
    </message>
    <message>
        <source>it is missing which municipality or authority the one present comes from</source>
        <translation>det saknas vilken kommun eller myndighet den närvarande kommer från</translation>
    </message>
    <message>
        <source>it is missing who approves the minutes</source>
        <translation>det saknas vem som godkänner protokollet</translation>
    </message>
    <message>
        <source>it was called off</source>
        <translation>det är inställt</translation>
    </message>
    <message>
        <source>minutes are a draft, then approved, then frozen</source>
        <translation>ett protokoll är först utkast, sedan godkänt, sedan fryst</translation>
    </message>
    <message>
        <source>minutes are approved by somebody else than the one who writes them</source>
        <translation>ett protokoll godkänns av någon annan än den som skriver det</translation>
    </message>
    <message>
        <source>the case is closed; reopen it first</source>
        <translation>ärendet är avslutat; öppna det igen först</translation>
    </message>
    <message>
        <source>the change of step is saved already; it is changed in the case</source>
        <translation>stegändringen är redan sparad; den ändras i ärendet</translation>
    </message>
    <message>
        <source>the day of the meeting has passed; write today or a later day</source>
        <translation>mötets dag har passerat; skriv i dag eller en senare dag</translation>
    </message>
    <message>
        <source>the minutes are not frozen, so the paragraph itself is changed</source>
        <translation>protokollet är inte fryst, så paragrafen själv ändras</translation>
    </message>
    <message>
        <source>the name of the one present is missing, or is not one line of at most 100 characters</source>
        <translation>den närvarandes namn saknas, eller är inte en rad på högst 100 tecken</translation>
    </message>
    <message>
        <source>the one who does it is neither a colleague nor among those present</source>
        <translation>den som gör det är varken en kollega eller bland de närvarande</translation>
    </message>
    <message>
        <source>the physician is not ticked as present, so no time is put on the case</source>
        <translation>läkaren är inte markerad som närvarande, så ingen tid läggs på ärendet</translation>
    </message>
    <message>
        <source>the physician's minutes are between 0 and a whole day</source>
        <translation>läkarens minuter är mellan 0 och ett dygn</translation>
    </message>
    <message>
        <source>the reason why the team did not accept is missing</source>
        <translation>skälet till att teamet inte sade ja saknas</translation>
    </message>
    <message>
        <source>the role of the one present is missing</source>
        <translation>den närvarandes roll saknas</translation>
    </message>
    <message>
        <source>the team's decision is saved already; it is changed in the case</source>
        <translation>teamets beslut är redan sparat; det ändras i ärendet</translation>
    </message>
    <message>
        <source>the text is at most 2 000 characters</source>
        <translation>texten är högst 2 000 tecken</translation>
    </message>
    <message>
        <source>there is no such paragraph in the minutes; it is written as 2026:17</source>
        <translation>det finns ingen sådan paragraf i protokollet; den skrivs som 2026:17</translation>
    </message>
    <message>
        <source>what was agreed is missing</source>
        <translation>det saknas vad ni kom överens om</translation>
    </message>
    <message>
        <source>why it is not taken up today is one line of at most 300 characters</source>
        <translation>varför det inte tas upp i dag är en rad på högst 300 tecken</translation>
    </message>
    <message>
        <source>write from when to when the physician takes part, as 09:00 and 10:30</source>
        <translation>skriv från när till när läkaren är med, som 09:00 och 10:30</translation>
    </message>
    <message>
        <source>write in one line why the case is not taken up today</source>
        <translation>skriv på en rad varför ärendet inte tas upp i dag</translation>
    </message>
    <message>
        <source>write who tells it: the name or the initials of the caseworker</source>
        <translation>skriv vem som berättar: handläggarens namn eller initialer</translation>
    </message>
    <message>
        <source>the minutes are a number other than 0, at most 1,000,000; those moved are more than 0</source>
        <translation>minuterna är ett annat tal än 0, högst 1 000 000; de som flyttas är fler än 0</translation>
    </message>
    <message>
        <source>the months of the invoice lie outside the project</source>
        <translation>fakturans månader ligger utanför projektet</translation>
    </message>
    <message>
        <source>a score is written AREA=NUMBER, each area once</source>
        <translation>en skattning skrivs OMRÅDE=TAL, varje område en gång</translation>
    </message>
    <message>
        <source>the pool has not been given so many minutes</source>
        <translation>så många minuter har potten inte tilldelats</translation>
    </message>
    <message>
        <source>there is no saved list of that name</source>
        <translation>det finns ingen sparad lista med det namnet</translation>
    </message>
    <message>
        <source>the list needs a name</source>
        <translation>listan behöver ett namn</translation>
    </message>
    <message>
        <source>the name of a list is at most 60 letters</source>
        <translation>ett listnamn har högst 60 tecken</translation>
    </message>
    <message>
        <source>another list has that name already</source>
        <translation>en annan lista har redan det namnet</translation>
    </message>
    <message>
        <source>a month of the invoice lies ahead; an invoice states months up to the present one</source>
        <translation>en av fakturans månader ligger framåt; en faktura avser månader till och med den här</translation>
    </message>
    <message>
        <source>what a post has been granted in all cannot be less than 0</source>
        <translation>det som en post har beviljats sammanlagt kan inte vara under noll</translation>
    </message>
    <message>
        <source>the title or the name of the sheet says that these are no facts: take the rows in all the same?</source>
        <translation>rubriken eller bladets namn säger att det här inte är utbetalt, genomfört eller aktuellt: ska raderna tas in ändå?</translation>
    </message>
    <message>
        <source>write a whole number of days for each step, or nothing</source>
        <translation>skriv ett helt antal dagar för varje steg, eller ingenting</translation>
    </message>
    <message>
        <source>a letter was lost when the file was saved: write it again, or ask for the file once more</source>
        <translation>en bokstav gick förlorad när filen sparades: skriv den på nytt, eller be om filen en gång till</translation>
    </message>
    <message>
        <source>a month and its year were made a day by the spreadsheet program: write the year with four figures</source>
        <translation>en månad och dess år har blivit en dag i kalkylprogrammet: skriv året med fyra siffror</translation>
    </message>
    <message>
        <source>beside the code of a case no language is named</source>
        <translation>bredvid ett ärendes kod nämns inget språk</translation>
    </message>
    <message>
        <source>something in the row, and in others like it, is struck through: take such rows in all the same?</source>
        <translation>något på raden, och på andra som den, är överstruket: ska sådana rader tas in ändå?</translation>
    </message>
    <message>
        <source>the place has the personal number or the full name, which is always struck</source>
        <translation>stället har personnumret eller hela namnet, och det stryks alltid</translation>
    </message>
    <message>
        <source>a place is named as the list of the places names it, before the case is protected</source>
        <translation>ett ställe anges som i listan över ställena, innan ärendet skyddas</translation>
    </message>
    <message>
        <source>there is no case and no task to hand over here; cases with protected registration are handed over by their handlers, who name another handler on the case</source>
        <translation>det finns inget ärende och ingen uppgift att lämna över här; ärenden med skyddad folkbokföring lämnas över av sina handläggare, som namnger en annan handläggare på ärendet</translation>
    </message>
</context>
<context>
    <name>Detail</name>
    <message>
        <source>Competence</source>
        <translation>Kompetens</translation>
    </message>
    <message>
        <source>Final conference</source>
        <translation>Slutkonferens</translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation>Tolk</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>Material</translation>
    </message>
    <message>
        <source>Network meetings</source>
        <translation>Nätverksträffar</translation>
    </message>
    <message>
        <source>Physician</source>
        <translation>Läkare</translation>
    </message>
    <message>
        <source>The figures taken together</source>
        <translation>Siffrorna tillsammans</translation>
    </message>
    <message>
        <source>a new version would say the same</source>
        <translation>en ny version skulle säga detsamma</translation>
    </message>
    <message>
        <source>what has changed is about one or two people and goes into the next half-year</source>
        <translation>det som har ändrats gäller en eller två personer och går in i nästa halvår</translation>
    </message>
    <message>
        <source>a package says</source>
        <translation>ett paket säger</translation>
    </message>
    <message>
        <source>a question of your own has to be one line of at most 300 characters</source>
        <translation>en egen fråga ska vara en rad på högst 300 tecken</translation>
    </message>
    <message>
        <source>a text of the report has signs that cannot be sent</source>
        <translation>en text i rapporten har tecken som inte kan skickas</translation>
    </message>
    <message>
        <source>a text of the report is too long</source>
        <translation>en text i rapporten är för lång</translation>
    </message>
    <message>
        <source>diary number</source>
        <translation>diarienummer</translation>
    </message>
    <message>
        <source>figures entered before say</source>
        <translation>siffror som förts in tidigare säger</translation>
    </message>
    <message>
        <source>granted</source>
        <translation>beviljat</translation>
    </message>
    <message>
        <source>it holds figures that have left; take it in on the page for those</source>
        <translation>det innehåller siffror som redan lämnats ut; ta in det på sidan för dem</translation>
    </message>
    <message>
        <source>its package has not been sent</source>
        <translation>dess paket har inte skickats</translation>
    </message>
    <message>
        <source>nothing would be left beside them</source>
        <translation>inget skulle bli kvar vid sidan av dem</translation>
    </message>
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
        <source>one of them is told together with others already</source>
        <translation>en av dem redovisas redan tillsammans med andra</translation>
    </message>
    <message>
        <source>only bands that follow on each other can be</source>
        <translation>bara band som ligger intill varandra kan det</translation>
    </message>
    <message>
        <source>question to the node</source>
        <translation>fråga till noden</translation>
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
        <source>reason for the correction</source>
        <translation>skäl till rättelsen</translation>
    </message>
    <message>
        <source>source</source>
        <translation>källa</translation>
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
        <source>the package of the half-year does not tell them one by one</source>
        <translation>halvårets paket redovisar dem inte var för sig</translation>
    </message>
    <message>
        <source>the reason for a correction has to be one line of at most 200 characters</source>
        <translation>skälet till en rättelse ska vara en rad på högst 200 tecken</translation>
    </message>
    <message>
        <source>the store counts</source>
        <translation>lagret räknar</translation>
    </message>
    <message>
        <source>they are not classes of one and the same kind, by their codes (0881,0885 or 18-29,30-49)</source>
        <translation>det är inte klasser av ett och samma slag, skrivna som koder (0881,0885 eller 18-29,30-49)</translation>
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
        <source>size in bytes</source>
        <translation>storlek i byte</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>minne</translation>
    </message>
    <message>
        <source>sheets</source>
        <translation>blad</translation>
    </message>
    <message>
        <source>cells</source>
        <translation>celler</translation>
    </message>
    <message>
        <source>amounts</source>
        <translation>belopp</translation>
    </message>
    <message>
        <source>things to settle</source>
        <translation>saker att reda ut</translation>
    </message>
    <message>
        <source>parts in the packed file</source>
        <translation>delar i den packade filen</translation>
    </message>
    <message>
        <source>bytes when unpacked</source>
        <translation>byte uppackad</translation>
    </message>
    <message>
        <source>times larger when unpacked</source>
        <translation>gånger större uppackad</translation>
    </message>
    <message>
        <source>bytes of content</source>
        <translation>byte innehåll</translation>
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
        <source>A package before this one has not come in</source>
        <translation>Ett tidigare paket har inte kommit in</translation>
    </message>
    <message>
        <source>The node's store has gone back in time, as one does that was restored</source>
        <translation>Nodens lager har gått tillbaka i tiden, som efter en återställning</translation>
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
        <source>the size is wrong</source>
        <translation>storleken är fel</translation>
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
        <translation>lagrets huvudfil är skadad</translation>
    </message>
    <message>
        <source>the store's header was not made with the store's key</source>
        <translation>lagrets huvudfil är inte gjord med lagrets nyckel</translation>
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
        <source>network</source>
        <translation>nätverk</translation>
    </message>
    <message>
        <source>cannot be used here; the program does without it</source>
        <translation>går inte att använda här; programmet klarar sig utan</translation>
    </message>
    <message>
        <source>no keyring is running on this computer</source>
        <translation>ingen nyckelring är igång på den här datorn</translation>
    </message>
    <message>
        <source>it is of a kind that keeps secrets in plain text or is unknown</source>
        <translation>den är av ett slag som sparar hemligheter i klartext eller är okänt</translation>
    </message>
    <message>
        <source>it is locked</source>
        <translation>den är låst</translation>
    </message>
    <message>
        <source>it does not answer; it may be waiting for its password</source>
        <translation>den svarar inte; den kanske väntar på sitt lösenord</translation>
    </message>
    <message>
        <source>it reports an error</source>
        <translation>den anger ett fel</translation>
    </message>
    <message>
        <source>what it keeps for this program has been changed</source>
        <translation>det den sparar åt programmet har ändrats</translation>
    </message>
    <message>
        <source>not tried</source>
        <translation>inte provat</translation>
    </message>
    <message>
        <source>An outsider can work out numbers that the package says are protected</source>
        <translation>En utomstående kan räkna ut tal som paketet säger är skyddade</translation>
    </message>
    <message>
        <source>An outsider can come too near numbers that the package says are protected</source>
        <translation>En utomstående kan komma för nära tal som paketet säger är skyddade</translation>
    </message>
    <message>
        <source>the diary number has to be one short line of at most 60 characters</source>
        <translation>diarienumret ska vara en kort rad, högst 60 tecken</translation>
    </message>
    <message>
        <source>see cases</source>
        <translation>se ärenden</translation>
    </message>
    <message>
        <source>change cases</source>
        <translation>ändra ärenden</translation>
    </message>
    <message>
        <source>its signs are not UTF-8</source>
        <translation>tecknen är inte UTF-8</translation>
    </message>
    <message>
        <source>it is not JSON</source>
        <translation>innehållet är inte JSON</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>innehållet är för djupt nästlat</translation>
    </message>
    <message>
        <source>a field stands twice</source>
        <translation>ett fält står två gånger</translation>
    </message>
    <message>
        <source>a number in it is not whole</source>
        <translation>ett tal är inte ett heltal</translation>
    </message>
    <message>
        <source>a number in it is none</source>
        <translation>ett tal är inget tal</translation>
    </message>
    <message>
        <source>a number in it is too large</source>
        <translation>ett tal är för stort</translation>
    </message>
    <message>
        <source>a text in it holds a sign that no text may hold</source>
        <translation>en text har ett otillåtet tecken</translation>
    </message>
    <message>
        <source>used</source>
        <translation>använt</translation>
    </message>
    <message>
        <source>Other costs</source>
        <translation>Övrigt</translation>
    </message>
    <message>
        <source>it is in the old .xls format; open it in Excel or LibreOffice and save it as .xlsx</source>
        <translation>den är i det gamla formatet .xls; öppna den i Excel eller LibreOffice och spara den som .xlsx</translation>
    </message>
    <message>
        <source>it is a binary workbook (.xlsb); open it in Excel and save it as .xlsx</source>
        <translation>den är en binär arbetsbok (.xlsb); öppna den i Excel och spara den som .xlsx</translation>
    </message>
    <message>
        <source>it is locked by a password, which is needed to read it</source>
        <translation>den är låst med ett lösenord, som behövs för att läsa den</translation>
    </message>
    <message>
        <source>the password is not the right one</source>
        <translation>lösenordet är inte det rätta</translation>
    </message>
    <message>
        <source>it is locked by a password; save it as .xlsx, with the password or without</source>
        <translation>den är låst med ett lösenord; spara den som .xlsx, med lösenordet eller utan</translation>
    </message>
    <message>
        <source>it is a web page whatever its name says; open it in Excel and save it as .xlsx</source>
        <translation>den är en webbsida vad den än heter; öppna den i Excel och spara den som .xlsx</translation>
    </message>
    <message>
        <source>it is an XML spreadsheet of 2003; open it in Excel and save it as .xlsx</source>
        <translation>den är ett XML-kalkylblad från 2003; öppna den i Excel och spara den som .xlsx</translation>
    </message>
    <message>
        <source>it is XML and no workbook; save it as .xlsx</source>
        <translation>den är XML och ingen arbetsbok; spara den som .xlsx</translation>
    </message>
    <message>
        <source>second person</source>
        <translation>andra person</translation>
    </message>
    <message>
        <source>first day of the period</source>
        <translation>periodens första dag</translation>
    </message>
    <message>
        <source>it is neither .xlsx, .ods nor .csv</source>
        <translation>den är varken .xlsx, .ods eller .csv</translation>
    </message>
    <message>
        <source>reason for the decision</source>
        <translation>skäl för beslutet</translation>
    </message>
    <message>
        <source>the reason for the decision has to be one line of at most 300 characters</source>
        <translation>skälet för beslutet ska vara en rad på högst 300 tecken</translation>
    </message>
    <message>
        <source>decided by the project owner for all nodes</source>
        <translation>beslutat av projektägaren för alla noder</translation>
    </message>
    <message>
        <source>decided here</source>
        <translation>beslutat här</translation>
    </message>
    <message>
        <source>rules made later have been taken in already</source>
        <translation>senare regler är redan intagna</translation>
    </message>
    <message>
        <source>the default</source>
        <translation>förval</translation>
    </message>
    <message>
        <source>a later state of the store has been seen: it is an old copy, or what was saved last is missing</source>
        <translation>ett senare läge av lagret har setts: det är en gammal kopia, eller så saknas det som sparades sist</translation>
    </message>
    <message>
        <source>the store&apos;s header has a key that the store did not give out</source>
        <translation>lagrets huvudfil har en nyckel som lagret inte gett ut</translation>
    </message>
    <message>
        <source>the name in it is not that of the node or owner that it says it is for</source>
        <translation>namnet i den är inte den nods eller ägares som den säger sig vara för</translation>
    </message>
    <message>
        <source>the key in it is already trusted as another&apos;s</source>
        <translation>nyckeln i den är redan betrodd som någon annans</translation>
    </message>
    <message>
        <source>it was not allowed to answer</source>
        <translation>den fick inte svara</translation>
    </message>
    <message>
        <source>the secret that it kept for this store is gone</source>
        <translation>nyckeln som den förvarade för lagret är borta</translation>
    </message>
    <message>
        <source>the secret that it keeps does not open this store</source>
        <translation>nyckeln som den förvarar öppnar inte det här lagret</translation>
    </message>
    <message>
        <source>the store was locked, or not closed in order, and the passphrase is asked for after that</source>
        <translation>lagret låstes, eller stängdes inte som det ska, och efter det frågas efter lösenfrasen</translation>
    </message>
    <message>
        <source>the store is not remembered on this computer</source>
        <translation>lagret är inte ihågkommet på den här datorn</translation>
    </message>
    <message>
        <source>two copies have gone apart: each has something that the other has not</source>
        <translation>två kopior har gått isär: var och en har något som den andra saknar</translation>
    </message>
    <message>
        <source>the hours allotted must be more than 0</source>
        <translation>de tilldelade timmarna måste vara fler än 0</translation>
    </message>
    <message>
        <source>occupational therapist of another node</source>
        <translation>arbetsterapeut från en annan nod</translation>
    </message>
    <message>
        <source>lead meetings and write their minutes</source>
        <translation>leda möten och skriva deras protokoll</translation>
    </message>
    <message>
        <source>share out hours and money</source>
        <translation>fördela timmar och pengar</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>ingen</translation>
    </message>
    <message>
        <source>close the case to somebody or protect it; the therapist and the case's own unit may</source>
        <translation>spärra eller skydda ärendet; det får arbetsterapeuten och ärendets egen enhet</translation>
    </message>
    <message>
        <source>book the physician's time</source>
        <translation>boka läkarens tid</translation>
    </message>
    <message>
        <source>changed nothing</source>
        <translation>ändrade inte</translation>
    </message>
    <message>
        <source>changed the recommendation</source>
        <translation>ändrade rekommendationen</translation>
    </message>
    <message>
        <source>confirmed it</source>
        <translation>bekräftade den</translation>
    </message>
    <message>
        <source>faster than even</source>
        <translation>snabbare än jämn takt</translation>
    </message>
    <message>
        <source>in step</source>
        <translation>i takt</translation>
    </message>
    <message>
        <source>slower than even</source>
        <translation>långsammare än jämn takt</translation>
    </message>
    <message>
        <source>the project leader</source>
        <translation>projektledaren</translation>
    </message>
    <message>
        <source>the team</source>
        <translation>teamet</translation>
    </message>
    <message>
        <source>too little to say</source>
        <translation>för lite för att säga</translation>
    </message>
    <message>
        <source>No post chosen</source>
        <translation>Ingen post vald</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>ej uppgivet</translation>
    </message>
    <message>
        <source>put questions to the physician</source>
        <translation>ställa frågor till läkaren</translation>
    </message>
    <message>
        <source>the identity is protected, and neither the name nor the number is kept</source>
        <translation>identiteten är skyddad, och varken namnet eller numret finns kvar</translation>
    </message>
</context>
<context>
    <name>Part</name>
    <message>
        <source>Paper</source>
        <translation>Papper (PDF)</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Lager</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>Kalkylblad</translation>
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
        <source>Look at your question again: it speaks of one person ({phrases}).</source>
        <translation>Läs frågan en gång till: den handlar om en person ({phrases}).</translation>
    </message>
    <message>
        <source>Look at the reason for the correction again: it speaks of one person ({phrases}).</source>
        <translation>Läs skälet till rättelsen en gång till: det handlar om en person ({phrases}).</translation>
    </message>
    <message>
        <source>Answers about households, which can be answered otherwise:</source>
        <translation>Svar om hushåll, som kan ändras:</translation>
    </message>
    <message>
        <source>{answer}, answered {day} by {who}</source>
        <translation>{answer}, svarat {day} av {who}</translation>
    </message>
    <message>
        <source>Set aside: {reasons}.</source>
        <translation>Lagt åt sidan: {reasons}.</translation>
    </message>
    <message>
        <source>Take in again what {municipality} sent on {day}: it named people who were not in the caseload then.</source>
        <translation>Läs in igen det som {municipality} skickade {day}: där fanns personer som inte fanns i ärendemängden då.</translation>
    </message>
    <message numerus="yes">
        <source>{count} persons and cases are as before.</source>
        <translation>
            <numerusform>{count} person eller ärende är som förut.</numerusform>
            <numerusform>{count} personer och ärenden är som förut.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} cases are withdrawn.</source>
        <translation>
            <numerusform>{count} ärende togs bort.</numerusform>
            <numerusform>{count} ärenden togs bort.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} persons are withdrawn.</source>
        <translation>
            <numerusform>{count} person togs bort.</numerusform>
            <numerusform>{count} personer togs bort.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} questions are still open.</source>
        <translation>
            <numerusform>{count} fråga återstår.</numerusform>
            <numerusform>{count} frågor återstår.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} open questions:</source>
        <translation>
            <numerusform>{count} öppen fråga:</numerusform>
            <numerusform>{count} öppna frågor:</numerusform>
        </translation>
    </message>
    <message>
        <source>Settled.</source>
        <translation>Utrett.</translation>
    </message>
    <message>
        <source>Nothing to settle.</source>
        <translation>Inget att reda ut.</translation>
    </message>
    <message>
        <source>answer a question</source>
        <translation>besvara en fråga</translation>
    </message>
    <message>
        <source>list the open questions, with the answers each can have</source>
        <translation>lista de öppna frågorna, med de svar som var och en kan få</translation>
    </message>
    <message>
        <source>questions still open about cases</source>
        <translation>frågor om ärenden som återstår att reda ut</translation>
    </message>
    <message>
        <source>  ... and {count} more.</source>
        <translation>  ... och {count} till.</translation>
    </message>
    <message>
        <source>  {sheet}row {row}, {column}: </source>
        <translation>  {sheet}rad {row}, {column}: </translation>
    </message>
    <message>
        <source> (another definition)</source>
        <translation> (annan definition)</translation>
    </message>
    <message>
        <source>A mistake in the program ({kind} at {where}). Nothing half was saved; please report it.</source>
        <translation>Ett fel i programmet ({kind} vid {where}). Inget halvt har sparats; rapportera det gärna.</translation>
    </message>
    <message>
        <source>Already taken in {day} by {who}. Nothing was changed.</source>
        <translation>Redan intaget {day} av {who}. Inget ändrades.</translation>
    </message>
    <message>
        <source>Columns not read: {names}.</source>
        <translation>Kolumner som inte läses: {names}.</translation>
    </message>
    <message>
        <source>Interrupted. Run the command again to see whether it was finished; everything saved before it remains.</source>
        <translation>Avbrutet. Kör kommandot igen för att se om det hann bli klart; allt som sparats tidigare finns kvar.</translation>
    </message>
    <message>
        <source>It is signed with a key that is not known here ({key}): call the node and compare the four words.</source>
        <translation>Det är signerat med en nyckel som inte är känd här ({key}): ring noden och jämför de fyra orden.</translation>
    </message>
    <message>
        <source>No activity budget is in the file.</source>
        <translation>Ingen aktivitetsbudget finns i filen.</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>Inte mottaget</translation>
    </message>
    <message>
        <source>Nothing with figures has left yet.</source>
        <translation>Inga siffror har lämnats ut ännu.</translation>
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
    <message numerus="yes">
        <source>Support is not known for {count} people.</source>
        <translation>
            <numerusform>Försörjningen är ej uppgiven för {count} person.</numerusform>
            <numerusform>Försörjningen är ej uppgiven för {count} personer.</numerusform>
        </translation>
    </message>
    <message>
        <source>The activity budget in it goes up to and including {month}.</source>
        <translation>Aktivitetsbudgeten i filen gäller till och med {month}.</translation>
    </message>
    <message numerus="yes">
        <source>The amounts of {count} households are counted once.</source>
        <translation>
            <numerusform>Beloppen för {count} hushåll räknas en gång.</numerusform>
            <numerusform>Beloppen för {count} hushåll räknas en gång.</numerusform>
        </translation>
    </message>
    <message>
        <source>The budget was not added: the file stands as it was sent.</source>
        <translation>Budgeten lades inte till: filen står som den skickades.</translation>
    </message>
    <message>
        <source>The open package is whole, and its tables say what was signed: {node}, {period}, version {version}.</source>
        <translation>Det öppna paketet är helt, och tabellerna säger det som är signerat: {node}, {period}, version {version}.</translation>
    </message>
    <message>
        <source>The open package: {file}</source>
        <translation>Det öppna paketet: {file}</translation>
    </message>
    <message>
        <source>The same as text, for mail that lets no other file through: {file}</source>
        <translation>Samma sak som text, för e-post som stoppar andra filer: {file}</translation>
    </message>
    <message>
        <source>The sheet with marked cells: {file}</source>
        <translation>Kalkylbladet med markerade celler: {file}</translation>
    </message>
    <message>
        <source>The status file: {file}</source>
        <translation>Lägesfilen: {file}</translation>
    </message>
    <message>
        <source>The very same figures have been entered before. Nothing was changed.</source>
        <translation>Samma siffror är redan införda. Inget har ändrats.</translation>
    </message>
    <message>
        <source>Their question: {remark}</source>
        <translation>Deras fråga: {remark}</translation>
    </message>
    <message>
        <source>To settle</source>
        <translation>Att reda ut</translation>
    </message>
    <message>
        <source>Told as one: {classes}.</source>
        <translation>Redovisas tillsammans: {classes}.</translation>
    </message>
    <message>
        <source>Without a date of referral, so not counted: {codes}.</source>
        <translation>Utan aktualiseringsdatum och därför inte räknade: {codes}.</translation>
    </message>
    <message>
        <source>Your question: {remark}</source>
        <translation>Din fråga: {remark}</translation>
    </message>
    <message>
        <source>a new version of a package that was sent, and why</source>
        <translation>en ny version av ett paket som skickats, och varför</translation>
    </message>
    <message>
        <source>a question of your own that goes into the receipts</source>
        <translation>en egen fråga som skrivs in i kvittona</translation>
    </message>
    <message>
        <source>also an open, signed zip for a receiver without the program</source>
        <translation>också en öppen, signerad zip-fil för en mottagare utan programmet</translation>
    </message>
    <message>
        <source>another day, in a practice store</source>
        <translation>en annan dag, i ett övningslager</translation>
    </message>
    <message>
        <source>answer with one JSON object, for scripts</source>
        <translation>svara med ett JSON-objekt, för skript</translation>
    </message>
    <message>
        <source>enter the figures of a sheet or of plain tables</source>
        <translation>för in siffrorna i ett blad eller i tabeller som JSON</translation>
    </message>
    <message>
        <source>in the half-year</source>
        <translation>under halvåret</translation>
    </message>
    <message>
        <source>none</source>
        <translation>inga</translation>
    </message>
    <message>
        <source>only list them, since they count something else</source>
        <translation>ta bara upp dem i listan, eftersom de räknar något annat</translation>
    </message>
    <message>
        <source>say that figures follow another definition</source>
        <translation>ange att siffror följer en annan definition</translation>
    </message>
    <message>
        <source>since the start</source>
        <translation>sedan projektets start</translation>
    </message>
    <message>
        <source>take back what was entered by mistake</source>
        <translation>ta tillbaka det som förts in av misstag</translation>
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
        <source>the account that works, the store's first if not given</source>
        <translation>kontot som arbetar, lagrets första om inget anges</translation>
    </message>
    <message>
        <source>the activity budget: through = "2026-09" and [material] granted = 40000, used = 12345; likewise [competence], [interpreter], [physician], [network], [conference], [other]</source>
        <translation>aktivitetsbudgeten: through = "2026-09" (till och med) och [material] granted = 40000 (beviljat), used = 12345 (använt); likaså [competence], [interpreter], [physician], [network], [conference], [other]</translation>
    </message>
    <message>
        <source>the day the figures go up to</source>
        <translation>dagen som siffrorna går till och med</translation>
    </message>
    <message>
        <source>the day they left, today if not given</source>
        <translation>dagen de lämnades ut, i dag om inget anges</translation>
    </message>
    <message>
        <source>the figures of a half-year, exact and local</source>
        <translation>halvårets siffror, exakta och lokala</translation>
    </message>
    <message>
        <source>The package stands as it was sent, with the diary number it had then.</source>
        <translation>Paketet gäller så som det skickades, med det diarienummer det hade då.</translation>
    </message>
    <message>
        <source>The texts were not added: the file stands as it was sent.</source>
        <translation>Texterna kom inte med: filen gäller så som den skickades.</translation>
    </message>
    <message>
        <source>the language, Swedish if not given</source>
        <translation>språket, svenska om inget anges</translation>
    </message>
    <message>
        <source>the quarter file: core totals, hours, budget and situation report</source>
        <translation>kvartalsfilen: huvudsiffror, timmar, budget och lägesrapport</translation>
    </message>
    <message>
        <source>the question was not added: the receipt stands as it was written first.</source>
        <translation>frågan kom inte med: kvittot gäller så som det först skrevs.</translation>
    </message>
    <message>
        <source>the situation report of a municipality, or of the node</source>
        <translation>lägesrapporten från en kommun, eller från noden</translation>
    </message>
    <message>
        <source>the half-year, written 2026H1</source>
        <translation>halvåret, skrivet 2026H1</translation>
    </message>
    <message>
        <source>the number in the diary of the authority, printed on the package</source>
        <translation>diarienumret, som skrivs på paketet</translation>
    </message>
    <message>
        <source>the quarter, written 2026Q3</source>
        <translation>kvartalet, skrivet 2026Q3</translation>
    </message>
    <message>
        <source>the folder the files are written to</source>
        <translation>mappen som filerna skrivs i</translation>
    </message>
    <message>
        <source>the account of the second person, who approves</source>
        <translation>kontot för den andra personen, som godkänner</translation>
    </message>
    <message>
        <source>where that person's passphrase stands</source>
        <translation>filen där den personens lösenfras står</translation>
    </message>
    <message>
        <source>the status file: hours and budget this week, and nobody in it</source>
        <translation>lägesfilen: timmar och budget den här veckan, och ingen person i den</translation>
    </message>
    <message>
        <source>what has left with figures, and figures that left without the program</source>
        <translation>siffror som lämnats ut, även utan programmet</translation>
    </message>
    <message>
        <source>where its passphrase stands</source>
        <translation>filen där dess lösenfras står</translation>
    </message>
    <message>
        <source>where they stood</source>
        <translation>var de stod</translation>
    </message>
    <message>
        <source>write over files that are there</source>
        <translation>skriv över filer som redan finns</translation>
    </message>
    <message numerus="yes">
        <source>{count} numbers are in the ledger.</source>
        <translation>
            <numerusform>{count} tal finns nu i liggaren.</numerusform>
            <numerusform>{count} tal finns nu i liggaren.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} people are no longer in the file.</source>
        <translation>
            <numerusform>{count} person finns inte längre i filen.</numerusform>
            <numerusform>{count} personer finns inte längre i filen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} people are not in the caseload; counted, not kept.</source>
        <translation>
            <numerusform>{count} person hör inte till ärendena; räknad men inte sparad.</numerusform>
            <numerusform>{count} personer hör inte till ärendena; räknade men inte sparade.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} changes; --json names each of them.</source>
        <translation>
            <numerusform>{count} ändring; --json visar den.</numerusform>
            <numerusform>{count} ändringar; --json visar var och en.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} rows belong to other teams.</source>
        <translation>
            <numerusform>{count} rad hör till ett annat team.</numerusform>
            <numerusform>{count} rader hör till andra team.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} were withdrawn since the file no longer has them.</source>
        <translation>
            <numerusform>{count} är återtagen eftersom filen inte längre har den.</numerusform>
            <numerusform>{count} är återtagna eftersom filen inte längre har dem.</numerusform>
        </translation>
    </message>
    <message>
        <source>{node}, {period} ({start} to {end})</source>
        <translation>{node}, {period} ({start} till {end})</translation>
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
    <message numerus="yes">
        <source>The store is whole; its log has {count} entries.</source>
        <translation>
            <numerusform>Lagret är helt; loggen har {count} post.</numerusform>
            <numerusform>Lagret är helt; loggen har {count} poster.</numerusform>
        </translation>
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
        <source>take in another's key file</source>
        <translation>ta emot en annan parts nyckelfil</translation>
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
    <message numerus="yes">
        <source>{count} invented people; the sheets they came from lie beside it.</source>
        <translation>
            <numerusform>{count} påhittad person; kalkylbladen den kom från ligger bredvid.</numerusform>
            <numerusform>{count} påhittade personer; kalkylbladen de kom från ligger bredvid.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} has a new passphrase.</source>
        <translation>{name} har en ny lösenfras.</translation>
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
        <source>check a package as far as can be done here</source>
        <translation>kontrollera ett paket så långt det går här</translation>
    </message>
    <message>
        <source>take in the receipt for a package</source>
        <translation>ta emot kvittot för ett paket</translation>
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
    <message>
        <source>; the target of all nodes together is {target}</source>
        <translation>; alla noders mål är {target}</translation>
    </message>
    <message>
        <source>a picture of every page, without a display</source>
        <translation>en bild av varje sida, utan skärm</translation>
    </message>
    <message>
        <source>protect plain tables against what was published before</source>
        <translation>skydda öppna tabeller mot det som lämnats ut tidigare</translation>
    </message>
    <message>
        <source>what an outsider can work out of published tables</source>
        <translation>vad en utomstående kan räkna ut av utlämnade tabeller</translation>
    </message>
    <message>
        <source>{exact} can be worked out exactly, {narrow} too nearly.</source>
        <translation>{exact} går att räkna ut exakt, {narrow} för nära.</translation>
    </message>
    <message numerus="yes">
        <source>WARNING: of all that has left, {count} small numbers can be worked out exactly and {narrow} too nearly.</source>
        <translation>
            <numerusform>VARNING: ur allt som lämnats ut kan {count} litet tal räknas ut exakt och {narrow} för nära.</numerusform>
            <numerusform>VARNING: ur allt som lämnats ut kan {count} små tal räknas ut exakt och {narrow} för nära.</numerusform>
        </translation>
    </message>
    <message>
        <source>cannot be told</source>
        <translation>går inte att se</translation>
    </message>
    <message numerus="yes">
        <source>{count} new</source>
        <translation>
            <numerusform>{count} ny</numerusform>
            <numerusform>{count} nya</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} numbers</source>
        <translation>
            <numerusform>{count} tal</numerusform>
            <numerusform>{count} tal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} numbers are hidden; {exact} can be worked out exactly, {narrow} too nearly.</source>
        <translation>
            <numerusform>{count} tal är dolt; {exact} går att räkna ut exakt, {narrow} för nära.</numerusform>
            <numerusform>{count} tal är dolda; {exact} går att räkna ut exakt, {narrow} för nära.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} of {cells} numbers are hidden</source>
        <translation>
            <numerusform>{count} av {cells} tal är dolt</numerusform>
            <numerusform>{count} av {cells} tal är dolda</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} replaced</source>
        <translation>
            <numerusform>{count} ersatt</numerusform>
            <numerusform>{count} ersatta</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} rows read: {became}.</source>
        <translation>
            <numerusform>{count} rad läst: {became}.</numerusform>
            <numerusform>{count} rader lästa: {became}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} unchanged</source>
        <translation>
            <numerusform>{count} oförändrad</numerusform>
            <numerusform>{count} oförändrade</numerusform>
        </translation>
    </message>
    <message>
        <source>{on}  {what}: {about}, up to {until}, {numbers}</source>
        <translation>{on}  {what}: {about}, till och med {until}, {numbers}</translation>
    </message>
    <message>
        <source>answer a question of the sheet</source>
        <translation>svara på en fråga om bladet</translation>
    </message>
    <message>
        <source>what was taken in, and taking it back</source>
        <translation>vad som tagits in, och att ta tillbaka det</translation>
    </message>
    <message>
        <source>list what was taken in, the latest first</source>
        <translation>lista vad som tagits in, det senaste först</translation>
    </message>
    <message>
        <source>take an import back while nothing was built on it</source>
        <translation>ta tillbaka en import så länge inget bygger på den</translation>
    </message>
    <message>
        <source>what is remembered of how senders keep their sheets</source>
        <translation>vad som minns av hur avsändare för sina blad</translation>
    </message>
    <message>
        <source>list what is remembered</source>
        <translation>lista vad som minns</translation>
    </message>
    <message>
        <source>let go of what is remembered of a sender</source>
        <translation>glöm vad som minns av en avsändare</translation>
    </message>
    <message>
        <source>Cells in all: {total}. Headings: {heading}, taken: {taken}, unchanged: {unchanged}, sums: {sum}, set aside: {set_aside}, rejected: {rejected}, of unknown people: {unknown_person}, not understood: {not_understood}.</source>
        <translation>Celler totalt: {total}. Rubriker: {heading}, intagna: {taken}, oförändrade: {unchanged}, summor: {sum}, lagda åt sidan: {set_aside}, avvisade: {rejected}, om okända personer: {unknown_person}, inte förstådda: {not_understood}.</translation>
    </message>
    <message>
        <source> (--answer {id}=..., one of: {allowed})</source>
        <translation> (--answer {id}=..., något av: {allowed})</translation>
    </message>
    <message>
        <source>Nothing has been taken in.</source>
        <translation>Inget har tagits in.</translation>
    </message>
    <message>
        <source>the node</source>
        <translation>noden</translation>
    </message>
    <message>
        <source>how much is not known</source>
        <translation>hur mycket är inte känt</translation>
    </message>
    <message>
        <source>can be taken back</source>
        <translation>kan tas tillbaka</translation>
    </message>
    <message>
        <source>{at} {by}: {kind} from {sender}</source>
        <translation>{at} {by}: {kind} från {sender}</translation>
    </message>
    <message>
        <source>Nothing is remembered.</source>
        <translation>Inget minns.</translation>
    </message>
    <message>
        <source>It is no longer remembered.</source>
        <translation>Det minns inte längre.</translation>
    </message>
    <message numerus="yes">
        <source>{count} rows belong to other municipalities.</source>
        <translation>
            <numerusform>{count} rad hör till en annan kommun.</numerusform>
            <numerusform>{count} rader hör till andra kommuner.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} rows</source>
        <translation>
            <numerusform>{count} rad</numerusform>
            <numerusform>{count} rader</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken back; {count} rows were put right.</source>
        <translation>
            <numerusform>Tillbakataget; {count} rad återställdes.</numerusform>
            <numerusform>Tillbakataget; {count} rader återställdes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Already given away by earlier packages alone: {count}.</source>
        <translation>Redan röjt av tidigare paket: {count}.</translation>
    </message>
    <message>
        <source>Look at the text of {code} again: it speaks of one person ({phrases}).</source>
        <translation>Läs texten för {code} en gång till: den handlar om en person ({phrases}).</translation>
    </message>
    <message>
        <source>The owner's rules hold here from now on.</source>
        <translation>Projektägarens regler gäller här från och med nu.</translation>
    </message>
    <message>
        <source>The rules for all nodes: {file}</source>
        <translation>Reglerna för alla noder: {file}</translation>
    </message>
    <message>
        <source>take the owner's decisions in at a node</source>
        <translation>ta in projektägarens beslut i en nod</translation>
    </message>
    <message>
        <source>the rules that the project owner decides for all nodes alike</source>
        <translation>de regler som projektägaren beslutar lika för alla noder</translation>
    </message>
    <message>
        <source>write the owner's decisions to a signed file</source>
        <translation>skriv projektägarens beslut till en signerad fil</translation>
    </message>
    <message>
        <source>take an account&apos;s key away, with a new recovery sheet</source>
        <translation>ta ifrån ett konto dess nyckel, med ett nytt återställningsblad</translation>
    </message>
    <message>
        <source>Do these keys, and no others, belong to those who work here? Type yes</source>
        <translation>Hör dessa nycklar, och inga andra, till dem som arbetar här? Skriv ja</translation>
    </message>
    <message>
        <source>This is the store from now on.</source>
        <translation>Det här är lagret från och med nu.</translation>
    </message>
    <message>
        <source>WARNING: the store&apos;s header has a key that the store did not give out ({name}).</source>
        <translation>VARNING: lagrets huvudfil har en nyckel som lagret inte gett ut ({name}).</translation>
    </message>
    <message>
        <source>the number of the keys that remain, when there is no one to ask</source>
        <translation>numret för de nycklar som blir kvar, när det inte finns någon att fråga</translation>
    </message>
    <message>
        <source>a new recovery sheet in place of the old one</source>
        <translation>ett nytt återställningsblad i stället för det gamla</translation>
    </message>
    <message>
        <source>go on with a store that lacks what was saved last</source>
        <translation>gå vidare med ett lager där det som sparades sist saknas</translation>
    </message>
    <message>
        <source>Group {number} of the code on the sheet</source>
        <translation>Grupp {number} av koden på bladet</translation>
    </message>
    <message numerus="yes">
        <source>{count} cases have no date of referral.</source>
        <translation>
            <numerusform>{count} ärende saknar datum för remiss.</numerusform>
            <numerusform>{count} ärenden saknar datum för remiss.</numerusform>
        </translation>
    </message>
    <message>
        <source>write nothing, only say what would be taken in</source>
        <translation>skriv ingenting, säg bara vad som skulle tas in</translation>
    </message>
    <message>
        <source>take nothing in when a cell is rejected or a question is open</source>
        <translation>ta inte in något när en cell avvisas eller en fråga är öppen</translation>
    </message>
    <message>
        <source>write the sheet with its rejected cells marked</source>
        <translation>skriv bladet med de avvisade cellerna markerade</translation>
    </message>
    <message>
        <source>the heading or the letter of the column that holds a field, such as closed_on=Utskriven</source>
        <translation>rubriken eller bokstaven för den kolumn som har ett fält, som closed_on=Utskriven</translation>
    </message>
    <message>
        <source>the municipality that sends the sheet, such as 0881</source>
        <translation>kommunen som lämnar bladet, som 0881</translation>
    </message>
    <message>
        <source>what becomes of people whom an earlier sheet named and this one does not</source>
        <translation>vad som händer med personer som ett tidigare blad hade men inte det här</translation>
    </message>
    <message>
        <source>In all, persons: {persons}, months: {months}, kronor: {amount}.</source>
        <translation>Sammanlagt personer: {persons}, månader: {months}, kronor: {amount}.</translation>
    </message>
    <message>
        <source>In all, minutes: {minutes}.</source>
        <translation>Sammanlagt minuter: {minutes}.</translation>
    </message>
    <message>
        <source>The sheet's own sums, checked: {sums}.</source>
        <translation>Bladets egna summor, kontrollerade: {sums}.</translation>
    </message>
    <message>
        <source>where the password of a protected workbook stands</source>
        <translation>var lösenordet till en skyddad arbetsbok står</translation>
    </message>
    <message>
        <source>Password of the workbook</source>
        <translation>Arbetsbokens lösenord</translation>
    </message>
    <message>
        <source>Sheets with unanswered questions; import the same file again with --answer:</source>
        <translation>Blad med obesvarade frågor; läs in samma fil igen med --answer:</translation>
    </message>
    <message numerus="yes">
        <source>{count} unanswered questions</source>
        <translation>
            <numerusform>{count} obesvarad fråga</numerusform>
            <numerusform>{count} obesvarade frågor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} rows: {words}</source>
        <translation>
            <numerusform>{count} rad: {words}</numerusform>
            <numerusform>{count} rader: {words}</numerusform>
        </translation>
    </message>
    <message>
        <source>let this computer&apos;s keyring open the store, if it may</source>
        <translation>låt datorns nyckelring öppna lagret, om den får</translation>
    </message>
    <message>
        <source>opening the store by this computer&apos;s keyring</source>
        <translation>att öppna lagret med datorns nyckelring</translation>
    </message>
    <message>
        <source>let this computer&apos;s keyring open the store for you</source>
        <translation>låt datorns nyckelring öppna lagret åt dig</translation>
    </message>
    <message>
        <source>have your passphrase asked for again on this computer</source>
        <translation>låt lösenfrasen efterfrågas igen på den här datorn</translation>
    </message>
    <message>
        <source>This computer&apos;s keyring opens the store with --keyring, until the window locks it.</source>
        <translation>Datorns nyckelring öppnar lagret med --keyring, tills fönstret låser det.</translation>
    </message>
    <message>
        <source>The passphrase is asked for at every start.</source>
        <translation>Lösenfrasen frågas efter vid varje start.</translation>
    </message>
    <message>
        <source>The keyring of {machine} opens the store for {name} without the passphrase.</source>
        <translation>Nyckelringen på {machine} öppnar lagret för {name} utan lösenfras.</translation>
    </message>
    <message>
        <source>what was recorded only in this copy, when two have gone apart</source>
        <translation>det som bara registrerats i den här kopian, när två har gått isär</translation>
    </message>
    <message>
        <source>Nothing is known to be recorded only in this copy.</source>
        <translation>Inget är känt som bara registrerats i den här kopian.</translation>
    </message>
    <message>
        <source>Up to {moment} the copies are the same. Recorded only in this one after that:</source>
        <translation>Till och med {moment} är kopiorna lika. Efter det bara i den här:</translation>
    </message>
    <message>
        <source>state the unit that an account's person works in</source>
        <translation>ange vilken verksamhet kontots person arbetar i</translation>
    </message>
    <message>
        <source>the code of a unit of the municipality, or words for it, as in the programme; empty for none</source>
        <translation>koden för en verksamhet i kommunen, eller ord för den, som i programmet; tomt för ingen</translation>
    </message>
    <message>
        <source>how many declined to take part, by municipality and half-year</source>
        <translation>hur många som tackat nej, per kommun och halvår</translation>
    </message>
    <message>
        <source>the numbers</source>
        <translation>antalen</translation>
    </message>
    <message>
        <source>count one more in this half-year; nothing of the person is kept</source>
        <translation>räkna en till i detta halvår; inget om personen sparas</translation>
    </message>
    <message>
        <source>count one fewer in this half-year, after a mistake</source>
        <translation>räkna en mindre i detta halvår, efter ett misstag</translation>
    </message>
    <message>
        <source>Nobody is counted yet.</source>
        <translation>Ingen är räknad ännu.</translation>
    </message>
    <message>
        <source>Declined to take part</source>
        <translation>Tackade nej</translation>
    </message>
    <message>
        <source>consents, by which others than the own unit may see a case</source>
        <translation>samtycken, genom vilka andra än den egna verksamheten får se ett ärende</translation>
    </message>
    <message>
        <source>list the consents, and the open cases without one</source>
        <translation>lista samtyckena, och de öppna ärendena utan samtycke</translation>
    </message>
    <message>
        <source>register the consent of a case</source>
        <translation>registrera samtycket i ett ärende</translation>
    </message>
    <message>
        <source>twelve months if not given</source>
        <translation>tolv månader om inget anges</translation>
    </message>
    <message>
        <source>a municipality or authority by name or code, physician, or team for every municipality; may be repeated</source>
        <translation>en kommun eller myndighet med namn eller kod, physician för läkaren, eller team för alla kommuner; får upprepas</translation>
    </message>
    <message>
        <source>an interpreter was present</source>
        <translation>en tolk var närvarande</translation>
    </message>
    <message>
        <source>revoke the consent in force, from today on</source>
        <translation>återkalla samtycket som gäller, från och med i dag</translation>
    </message>
    <message>
        <source>it was registered by mistake, and counts as never registered</source>
        <translation>det registrerades av misstag, och räknas som aldrig registrerat</translation>
    </message>
    <message>
        <source>note that there is none; the contact gets a task</source>
        <translation>anteckna att det inte finns; kontaktpersonen får en uppgift</translation>
    </message>
    <message numerus="yes">
        <source>{count} open cases without a consent:</source>
        <translation>
            <numerusform>{count} öppet ärende utan samtycke:</numerusform>
            <numerusform>{count} öppna ärenden utan samtycke:</numerusform>
        </translation>
    </message>
    <message>
        <source>No consents are registered.</source>
        <translation>Inga samtycken är registrerade.</translation>
    </message>
    <message>
        <source>The consent is registered.</source>
        <translation>Samtycket är registrerat.</translation>
    </message>
    <message>
        <source>The consent is revoked.</source>
        <translation>Samtycket är återkallat.</translation>
    </message>
    <message>
        <source>What was registered last is taken away.</source>
        <translation>Det som registrerades sist är borttaget.</translation>
    </message>
    <message>
        <source>Noted that there is none; to get it is now a task.</source>
        <translation>Antecknat att det inte finns; att skaffa det är nu en uppgift.</translation>
    </message>
    <message>
        <source>sought since {day}</source>
        <translation>söks sedan {day}</translation>
    </message>
    <message>
        <source>the physician</source>
        <translation>läkaren</translation>
    </message>
    <message>
        <source>until {day}: {whom}</source>
        <translation>till och med {day}: {whom}</translation>
    </message>
    <message>
        <source>what has to be settled before real people</source>
        <translation>det som ska vara avgjort innan riktiga personer</translation>
    </message>
    <message>
        <source>list the lines, with what settles each</source>
        <translation>räkna upp raderna, med det som avgör var och en</translation>
    </message>
    <message>
        <source>settle a line, or correct it</source>
        <translation>avgör en rad, eller rätta den</translation>
    </message>
    <message>
        <source>who has settled it</source>
        <translation>vem som har avgjort det</translation>
    </message>
    <message>
        <source>the day</source>
        <translation>dagen</translation>
    </message>
    <message>
        <source>the diary number</source>
        <translation>diarienumret</translation>
    </message>
    <message>
        <source>what was decided, in short</source>
        <translation>vad som beslutades, i korthet</translation>
    </message>
    <message>
        <source>open a settled line again</source>
        <translation>öppna en avgjord rad igen</translation>
    </message>
    <message>
        <source>write the list, the facts of the impact assessment and the information text</source>
        <translation>skriv listan, fakta för konsekvensbedömningen och informationstexten</translation>
    </message>
    <message numerus="yes">
        <source>{count} lines are missing.</source>
        <translation>
            <numerusform>{count} rad saknas.</numerusform>
            <numerusform>{count} rader saknas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every line is settled.</source>
        <translation>Alla rader är avgjorda.</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>saknas</translation>
    </message>
    <message numerus="yes">
        <source>Before real people {count} lines have to be settled; see before-real-people list.</source>
        <translation>
            <numerusform>Innan riktiga personer ska {count} rad avgöras; se before-real-people list.</numerusform>
            <numerusform>Innan riktiga personer ska {count} rader avgöras; se before-real-people list.</numerusform>
        </translation>
    </message>
    <message>
        <source>No tasks.</source>
        <translation>Inga uppgifter.</translation>
    </message>
    <message>
        <source>Nobody stands in any more.</source>
        <translation>Ingen vikarierar längre.</translation>
    </message>
    <message>
        <source>Nobody stands in.</source>
        <translation>Ingen vikarierar.</translation>
    </message>
    <message>
        <source>Saved: {change}.</source>
        <translation>Sparat: {change}.</translation>
    </message>
    <message>
        <source>The task is given to {name}: {id}</source>
        <translation>Uppgiften är given till {name}: {id}</translation>
    </message>
    <message>
        <source>also those that are done or dropped</source>
        <translation>också de som är klara eller släppta</translation>
    </message>
    <message>
        <source>by {day}</source>
        <translation>senast {day}</translation>
    </message>
    <message>
        <source>drop a task that is not to be done any more</source>
        <translation>släpp en uppgift som inte längre ska göras</translation>
    </message>
    <message>
        <source>end an absence today</source>
        <translation>avsluta en frånvaro i dag</translation>
    </message>
    <message>
        <source>from {name}</source>
        <translation>från {name}</translation>
    </message>
    <message>
        <source>give a task</source>
        <translation>ge en uppgift</translation>
    </message>
    <message>
        <source>hand on a task to a colleague</source>
        <translation>lämna en uppgift vidare till en kollega</translation>
    </message>
    <message>
        <source>hand over the open cases and tasks of one who leaves</source>
        <translation>lämna över öppna ärenden och uppgifter från den som slutar</translation>
    </message>
    <message>
        <source>list the absences that are going on or to come</source>
        <translation>lista den frånvaro som pågår eller kommer</translation>
    </message>
    <message>
        <source>list the own tasks, those given to others, and those of somebody absent</source>
        <translation>lista de egna uppgifterna, de som getts till andra, och de som någon frånvarande har</translation>
    </message>
    <message>
        <source>move a task to another day</source>
        <translation>flytta en uppgift till en annan dag</translation>
    </message>
    <message>
        <source>no day</source>
        <translation>ingen dag</translation>
    </message>
    <message>
        <source>only these cases; all, and the other tasks, if not given</source>
        <translation>bara dessa ärenden; alla, och övriga uppgifter, om det utelämnas</translation>
    </message>
    <message>
        <source>open a task again</source>
        <translation>öppna en uppgift igen</translation>
    </message>
    <message>
        <source>record a planned absence; it ends by itself</source>
        <translation>registrera planerad frånvaro; den upphör av sig själv</translation>
    </message>
    <message>
        <source>say that a task is done</source>
        <translation>säg att en uppgift är klar</translation>
    </message>
    <message>
        <source>standing in for {name}</source>
        <translation>vikarierar för {name}</translation>
    </message>
    <message>
        <source>tasks: who does what, by when</source>
        <translation>uppgifter: vem gör vad, senast när</translation>
    </message>
    <message>
        <source>the case it is about</source>
        <translation>ärendet den gäller</translation>
    </message>
    <message>
        <source>the day by which it is to be done</source>
        <translation>dagen då den senast ska vara klar</translation>
    </message>
    <message>
        <source>the first day, today if not given</source>
        <translation>första dagen, i dag om den utelämnas</translation>
    </message>
    <message>
        <source>the last day</source>
        <translation>sista dagen</translation>
    </message>
    <message>
        <source>to {name}</source>
        <translation>till {name}</translation>
    </message>
    <message>
        <source>who is absent, the own account if not given</source>
        <translation>vem som är borta, det egna kontot om det utelämnas</translation>
    </message>
    <message>
        <source>who is to do it</source>
        <translation>vem som ska göra den</translation>
    </message>
    <message>
        <source>who is to do it, the own account if not given</source>
        <translation>vem som ska göra den, det egna kontot om det utelämnas</translation>
    </message>
    <message>
        <source>who leaves</source>
        <translation>vem som slutar</translation>
    </message>
    <message>
        <source>who stands in</source>
        <translation>vem som vikarierar</translation>
    </message>
    <message>
        <source>who stands in for whom, and the cases of one who leaves</source>
        <translation>vem som vikarierar för vem, och ärenden från den som slutar</translation>
    </message>
    <message>
        <source>who takes over</source>
        <translation>vem som tar över</translation>
    </message>
    <message numerus="yes">
        <source>{count} cases have {name} as contact.</source>
        <translation>
            <numerusform>{count} ärende har {name} som kontaktperson.</numerusform>
            <numerusform>{count} ärenden har {name} som kontaktperson.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} days late</source>
        <translation>
            <numerusform>{count} dag försenad</numerusform>
            <numerusform>{count} dagar försenad</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} tasks were handed on.</source>
        <translation>
            <numerusform>{count} uppgift lämnades vidare.</numerusform>
            <numerusform>{count} uppgifter lämnades vidare.</numerusform>
        </translation>
    </message>
    <message>
        <source>{deputy} stands in for {absent} until {until}.</source>
        <translation>{deputy} vikarierar för {absent} till och med {until}.</translation>
    </message>
    <message>
        <source>{id}  {deputy} stands in for {absent} from {first} until {until}</source>
        <translation>{id}  {deputy} vikarierar för {absent} från {first} till och med {until}</translation>
    </message>
    <message>
        <source>the accounts that a case is closed to; close it to one, or lift that</source>
        <translation>kontona som ett ärende är spärrat för; spärra det för ett, eller häv en spärr</translation>
    </message>
    <message>
        <source>the account that the case is closed to</source>
        <translation>kontot som ärendet spärras för</translation>
    </message>
    <message>
        <source>why the case is closed to it</source>
        <translation>skälet till spärren</translation>
    </message>
    <message>
        <source>open the case to it again</source>
        <translation>häv spärren</translation>
    </message>
    <message>
        <source>protected registration: two handlers alone see the municipality</source>
        <translation>skyddad folkbokföring: bara två handläggare ser kommunen</translation>
    </message>
    <message>
        <source>one of the two handlers; given twice</source>
        <translation>en av de två handläggarna; anges två gånger</translation>
    </message>
    <message>
        <source>the registration is no longer protected</source>
        <translation>avsluta den skyddade folkbokföringen</translation>
    </message>
    <message>
        <source>who has opened a case, and who has had it in a list</source>
        <translation>vem som har öppnat ett ärende, och vem som har haft det i en lista</translation>
    </message>
    <message>
        <source>The case is closed to nobody.</source>
        <translation>Ärendet är inte spärrat för någon.</translation>
    </message>
    <message>
        <source>Only the two handlers of the protected registration see to whom the case is closed.</source>
        <translation>Bara de två handläggarna för den skyddade folkbokföringen ser vilka ärendet är spärrat för.</translation>
    </message>
    <message>
        <source>The registration is not protected.</source>
        <translation>Ärendet har inte skyddad folkbokföring.</translation>
    </message>
    <message>
        <source>The registration is protected; handlers: {names}.</source>
        <translation>Ärendet har skyddad folkbokföring; handläggare: {names}.</translation>
    </message>
    <message>
        <source>shown to themselves only</source>
        <translation>visas bara för dem själva</translation>
    </message>
    <message>
        <source>{name} (stand-in for {others})</source>
        <translation>{name} (vikarie för {others})</translation>
    </message>
    <message numerus="yes">
        <source>{count} have opened the case:</source>
        <translation>
            <numerusform>{count} har öppnat ärendet:</numerusform>
            <numerusform>{count} har öppnat ärendet:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} have had it in a list:</source>
        <translation>
            <numerusform>{count} har haft det i en lista:</numerusform>
            <numerusform>{count} har haft det i en lista:</numerusform>
        </translation>
    </message>
    <message>
        <source>An hour costs {kronor} kr from {day}.</source>
        <translation>En timme kostar {kronor} kr från och med {day}.</translation>
    </message>
    <message>
        <source>Saved: {id}, {minutes} min</source>
        <translation>Sparat: {id}, {minutes} min</translation>
    </message>
    <message>
        <source>The invoice is entered.</source>
        <translation>Fakturan är införd.</translation>
    </message>
    <message>
        <source>The invoice states {minutes} min; {booked} were booked.</source>
        <translation>Fakturan anger {minutes} min; {booked} var bokade.</translation>
    </message>
    <message>
        <source>also more than is left</source>
        <translation>också mer än vad som är kvar</translation>
    </message>
    <message>
        <source>at this pace {minutes} min in all</source>
        <translation>i samma takt {minutes} min sammanlagt</translation>
    </message>
    <message>
        <source>book time, or questions of the queue in one go</source>
        <translation>boka tid, eller frågor ur kön på en gång</translation>
    </message>
    <message>
        <source>cancel a question or a planned time</source>
        <translation>ställ in en fråga eller en planerad tid</translation>
    </message>
    <message>
        <source>enter an invoice for the months it states</source>
        <translation>för in en faktura för de månader den anger</translation>
    </message>
    <message>
        <source>estimated quarters of an hour</source>
        <translation>uppskattade kvartar</translation>
    </message>
    <message>
        <source>fits this week</source>
        <translation>ryms den här veckan</translation>
    </message>
    <message>
        <source>give a pool more time, or move time from one pool to another</source>
        <translation>ge en pott mer tid, eller flytta tid från en pott till en annan</translation>
    </message>
    <message>
        <source>its question waits again</source>
        <translation>frågan väntar igen</translation>
    </message>
    <message>
        <source>kind, by its code in the programme</source>
        <translation>slag, med sin kod i programmet</translation>
    </message>
    <message>
        <source>minutes more; fewer when negative</source>
        <translation>så många minuter till; färre om talet är negativt</translation>
    </message>
    <message>
        <source>move them to this pool</source>
        <translation>flytta dem till den här potten</translation>
    </message>
    <message>
        <source>put a question to the physician in the queue</source>
        <translation>lägg en fråga till läkaren i kön</translation>
    </message>
    <message>
        <source>questions of the queue</source>
        <translation>frågor ur kön</translation>
    </message>
    <message>
        <source>read the busy times of the physician's calendar (.ics)</source>
        <translation>läs in upptagna tider ur läkarens kalender (.ics)</translation>
    </message>
    <message>
        <source>record that a question or a booked time is done, or time that was not booked</source>
        <translation>registrera att en fråga eller en bokad tid är utförd, eller tid som inte var bokad</translation>
    </message>
    <message>
        <source>share attendance out over cases</source>
        <translation>fördela närvaron på ärenden</translation>
    </message>
    <message>
        <source>shown to those who see the case</source>
        <translation>visas för den som ser ärendet</translation>
    </message>
    <message>
        <source>the minutes that it states</source>
        <translation>de minuter som den anger</translation>
    </message>
    <message>
        <source>the physician's time: pools, weeks, questions</source>
        <translation>läkarens tid: potter, veckor, frågor</translation>
    </message>
    <message>
        <source>what is allotted, done, planned and left, and the questions that wait</source>
        <translation>vad som är tilldelat, utfört, planerat och kvar, och frågorna som väntar</translation>
    </message>
    <message>
        <source>what it did to the recommendation</source>
        <translation>vad det gjorde med rekommendationen</translation>
    </message>
    <message>
        <source>why it takes a physician</source>
        <translation>varför det behövs en läkare</translation>
    </message>
    <message numerus="yes">
        <source>{count} bookings clash.</source>
        <translation>
            <numerusform>{count} bokning krockar.</numerusform>
            <numerusform>{count} bokningar krockar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} busy times were read.</source>
        <translation>
            <numerusform>{count} upptagen tid lästes in.</numerusform>
            <numerusform>{count} upptagna tider lästes in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} questions wait</source>
        <translation>
            <numerusform>{count} fråga väntar</numerusform>
            <numerusform>{count} frågor väntar</numerusform>
        </translation>
    </message>
    <message>
        <source>{pool}: allotted {allotted} min, done {done}, planned {planned}, left {left}, per remaining week {week}</source>
        <translation>{pool}: tilldelat {allotted} min, utfört {done}, planerat {planned}, kvar {left}, per återstående vecka {week}</translation>
    </message>
    <message>
        <source>No activity is recorded.</source>
        <translation>Ingen aktivitet är registrerad.</translation>
    </message>
    <message>
        <source>No contact is recorded.</source>
        <translation>Ingen kontakt är registrerad.</translation>
    </message>
    <message>
        <source>No copy of a journal is noted.</source>
        <translation>Ingen journalkopia är noterad.</translation>
    </message>
    <message>
        <source>No correction is asked for.</source>
        <translation>Ingen rättelse är begärd.</translation>
    </message>
    <message>
        <source>No notes.</source>
        <translation>Inga anteckningar.</translation>
    </message>
    <message>
        <source>No working note is still there.</source>
        <translation>Ingen arbetsanteckning finns kvar.</translation>
    </message>
    <message>
        <source>Nothing is attached.</source>
        <translation>Inget är bifogat.</translation>
    </message>
    <message>
        <source>Nothing is recorded.</source>
        <translation>Inget är registrerat.</translation>
    </message>
    <message>
        <source>The case is undone: nothing counts or shows it.</source>
        <translation>Ärendet är ångrat: inget räknar eller visar det.</translation>
    </message>
    <message>
        <source>The case waits for nothing.</source>
        <translation>Ärendet väntar inte på något.</translation>
    </message>
    <message>
        <source>The case waits for {what} since {day}.</source>
        <translation>Ärendet väntar på {what} sedan {day}.</translation>
    </message>
    <message>
        <source>ask the writer</source>
        <translation>fråga den som skrev</translation>
    </message>
    <message>
        <source>correct or strike a line of what has been recorded</source>
        <translation>rätta eller stryk en rad av det som har registrerats</translation>
    </message>
    <message>
        <source>every working note still there about the person</source>
        <translation>alla arbetsanteckningar om personen som finns kvar</translation>
    </message>
    <message>
        <source>how</source>
        <translation>hur</translation>
    </message>
    <message>
        <source>it belongs to the record</source>
        <translation>den hör till akten</translation>
    </message>
    <message>
        <source>it waits no longer</source>
        <translation>det väntar inte längre</translation>
    </message>
    <message>
        <source>it was recorded by mistake</source>
        <translation>den är felregistrerad</translation>
    </message>
    <message>
        <source>mark it as transferred today</source>
        <translation>markera det som överfört i dag</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>utan datum</translation>
    </message>
    <message>
        <source>remove the working note for good</source>
        <translation>ta bort arbetsanteckningen för gott</translation>
    </message>
    <message>
        <source>the activity that is over</source>
        <translation>aktiviteten som är slut</translation>
    </message>
    <message>
        <source>the answer</source>
        <translation>svaret</translation>
    </message>
    <message>
        <source>the authority that it was shown to</source>
        <translation>den myndighet som den visats för</translation>
    </message>
    <message>
        <source>the contact to come that this is about</source>
        <translation>den kommande kontakt som det gäller</translation>
    </message>
    <message>
        <source>the contacts of a case; record one, or what became of one</source>
        <translation>ett ärendes kontakter; registrera en, eller hur det gick med en</translation>
    </message>
    <message>
        <source>the copies of journals that were read; note one, or what became of it</source>
        <translation>journalkopior som lästs; notera en, eller vad som hände med den</translation>
    </message>
    <message>
        <source>the copy that was returned or destroyed</source>
        <translation>kopian som lämnades tillbaka eller förstördes</translation>
    </message>
    <message>
        <source>the corrections that the participant asks for; record or answer one</source>
        <translation>rättelser som deltagaren begär; registrera eller besvara en</translation>
    </message>
    <message>
        <source>the day it was signed</source>
        <translation>dagen det undertecknades</translation>
    </message>
    <message>
        <source>the day, today if not given</source>
        <translation>dagen, i dag om den inte anges</translation>
    </message>
    <message>
        <source>the file: pdf, png or jpeg</source>
        <translation>filen: pdf, png eller jpeg</translation>
    </message>
    <message>
        <source>the line, as case happened lists it</source>
        <translation>raden, som case happened visar den</translation>
    </message>
    <message>
        <source>the own working notes of a case; write one, or put it in the record</source>
        <translation>egna arbetsanteckningar i ett ärende; skriv en, eller för den till akten</translation>
    </message>
    <message>
        <source>the request that is answered</source>
        <translation>begäran som besvaras</translation>
    </message>
    <message>
        <source>the right choice</source>
        <translation>rätt val</translation>
    </message>
    <message>
        <source>the right day</source>
        <translation>rätt dag</translation>
    </message>
    <message>
        <source>the right text</source>
        <translation>rätt text</translation>
    </message>
    <message>
        <source>the signed papers of a case; attach one</source>
        <translation>ett ärendes undertecknade papper; bifoga ett</translation>
    </message>
    <message>
        <source>the text of a new note, or of one that is changed</source>
        <translation>texten i en ny anteckning, eller i en som ändras</translation>
    </message>
    <message>
        <source>the working note that this is about</source>
        <translation>arbetsanteckningen som det gäller</translation>
    </message>
    <message>
        <source>undo the registration of a case that should not be there</source>
        <translation>ångra registreringen av ett ärende som inte ska finnas</translation>
    </message>
    <message>
        <source>what a case waits for; record it, or end it</source>
        <translation>vad ett ärende väntar på; registrera det, eller avsluta väntan</translation>
    </message>
    <message>
        <source>what became of it</source>
        <translation>vad som hände med den</translation>
    </message>
    <message>
        <source>what happened</source>
        <translation>vad som hände</translation>
    </message>
    <message>
        <source>what has been recorded in a case, line by line</source>
        <translation>det som har registrerats i ett ärende, rad för rad</translation>
    </message>
    <message>
        <source>what is new in a case for the municipality's record, as text</source>
        <translation>det som är nytt i ett ärende för kommunens akt, som text</translation>
    </message>
    <message>
        <source>what it is</source>
        <translation>vad det är</translation>
    </message>
    <message>
        <source>what it is about, one line</source>
        <translation>vad det gäller, en rad</translation>
    </message>
    <message>
        <source>what it waits for</source>
        <translation>vad det väntar på</translation>
    </message>
    <message>
        <source>what somebody in the queue does; record it, or end it</source>
        <translation>vad någon i kön gör; registrera det, eller avsluta det</translation>
    </message>
    <message>
        <source>what the participant asks to have corrected</source>
        <translation>vad deltagaren begär att få rättat</translation>
    </message>
    <message>
        <source>what the person does meanwhile</source>
        <translation>vad personen gör under tiden</translation>
    </message>
    <message>
        <source>where the copy came from</source>
        <translation>varifrån kopian kom</translation>
    </message>
    <message>
        <source>whether one is booked</source>
        <translation>om en är bokad</translation>
    </message>
    <message>
        <source>whose journal it is</source>
        <translation>vems journal det är</translation>
    </message>
    <message>
        <source>why</source>
        <translation>varför</translation>
    </message>
    <message>
        <source>why it was moved or fell through</source>
        <translation>varför den flyttades eller föll bort</translation>
    </message>
    <message>
        <source>why the answer is so</source>
        <translation>varför svaret är så</translation>
    </message>
    <message>
        <source>why the day is before the referral or the project</source>
        <translation>varför dagen är före aktualiseringen eller projektet</translation>
    </message>
    <message>
        <source>with whom</source>
        <translation>med vem</translation>
    </message>
    <message>
        <source>work on a case, as on its page</source>
        <translation>arbeta med ett ärende, som på dess sida</translation>
    </message>
    <message numerus="yes">
        <source>{count} lines are not in the record.</source>
        <translation>
            <numerusform>{count} rad är inte överförd till akten.</numerusform>
            <numerusform>{count} rader är inte överförda till akten.</numerusform>
        </translation>
    </message>
    <message>
        <source>the cases that the account may see, and where each is</source>
        <translation>ärendena som kontot får se, och var vart och ett är</translation>
    </message>
    <message>
        <source>open, one's own, closed or all; open if not given</source>
        <translation>öppna, egna, avslutade eller alla; öppna om inget anges</translation>
    </message>
    <message>
        <source>only those of one municipality</source>
        <translation>bara de i en kommun</translation>
    </message>
    <message>
        <source>only those in one of the five steps</source>
        <translation>bara de i ett av de fem stegen</translation>
    </message>
    <message>
        <source>only those that wait for this</source>
        <translation>bara de som väntar på detta</translation>
    </message>
    <message>
        <source>one case: where it is, and what has been recorded</source>
        <translation>ett ärende: var det är, och vad som har registrerats</translation>
    </message>
    <message>
        <source>There is no such case.</source>
        <translation>Det finns inget sådant ärende.</translation>
    </message>
    <message>
        <source>waits for {what} since {day}</source>
        <translation>väntar på {what} sedan {day}</translation>
    </message>
    <message>
        <source>next {kind} {day}</source>
        <translation>nästa {kind} {day}</translation>
    </message>
    <message>
        <source>last contact {day}</source>
        <translation>senast kontakt {day}</translation>
    </message>
    <message>
        <source>closed {day}</source>
        <translation>avslutat {day}</translation>
    </message>
    <message>
        <source>consent: {state} until {day}</source>
        <translation>samtycke: {state} till och med {day}</translation>
    </message>
    <message>
        <source>consent: {state}</source>
        <translation>samtycke: {state}</translation>
    </message>
    <message>
        <source>Saved: {id}</source>
        <translation>Sparat: {id}</translation>
    </message>
    <message>
        <source>booked, and not yet paid</source>
        <translation>bokat, och ännu inte betalt</translation>
    </message>
    <message>
        <source>enter an amount</source>
        <translation>för in ett belopp</translation>
    </message>
    <message>
        <source>move an entry to another post</source>
        <translation>flytta en händelse till en annan post</translation>
    </message>
    <message>
        <source>negative for what comes back</source>
        <translation>negativt för det som kommer tillbaka</translation>
    </message>
    <message>
        <source>none if not given</source>
        <translation>ingen om den inte anges</translation>
    </message>
    <message>
        <source>record that a planned entry is paid</source>
        <translation>registrera att en planerad händelse är betald</translation>
    </message>
    <message>
        <source>state what a post has been granted in all</source>
        <translation>ange vad en post har beviljats sammanlagt</translation>
    </message>
    <message>
        <source>the activity budget: posts by month, what is left</source>
        <translation>aktivitetsbudgeten: poster per månad, vad som är kvar</translation>
    </message>
    <message>
        <source>the case that an interpreter was for</source>
        <translation>ärendet som en tolk var för</translation>
    </message>
    <message>
        <source>what is granted, used, planned and left, and where the accounts differ</source>
        <translation>vad som är beviljat, använt, planerat och kvar, och var huvudboken skiljer sig</translation>
    </message>
    <message>
        <source>what it was for</source>
        <translation>vad det var för</translation>
    </message>
    <message numerus="yes">
        <source>{count} entries have no post; choose one with budget move.</source>
        <translation>
            <numerusform>{count} händelse saknar post; välj en med budget move.</numerusform>
            <numerusform>{count} händelser saknar post; välj en med budget move.</numerusform>
        </translation>
    </message>
    <message>
        <source>{post}: granted {granted}, used {used} kr, left {left}</source>
        <translation>{post}: beviljat {granted}, använt {used} kr, kvar {left}</translation>
    </message>
    <message>
        <source>{post}: granted {kronor} kr in all</source>
        <translation>{post}: beviljat {kronor} kr sammanlagt</translation>
    </message>
    <message>
        <source>take in an excerpt of the payer's accounts</source>
        <translation>ta in ett utdrag ur betalarens huvudbok</translation>
    </message>
    <message>
        <source>The file was taken in before; nothing is changed.</source>
        <translation>Filen har tagits in förut; inget är ändrat.</translation>
    </message>
    <message>
        <source>Which post does account {account} belong to? --answer {id}=POST</source>
        <translation>Vilken post hör konto {account} till? --answer {id}=POST</translation>
    </message>
    <message>
        <source>Nothing is taken in until every account has its post.</source>
        <translation>Inget tas in förrän varje konto har sin post.</translation>
    </message>
    <message numerus="yes">
        <source>{count} rows taken in.</source>
        <translation>
            <numerusform>{count} rad togs in.</numerusform>
            <numerusform>{count} rader togs in.</numerusform>
        </translation>
    </message>
    <message>
        <source>Row {row}: {reason}</source>
        <translation>Rad {row}: {reason}</translation>
    </message>
    <message numerus="yes">
        <source>{count} more were given away by how many sensitive numbers early files state.</source>
        <translation>
            <numerusform>Redan röjt är {count} till: av det antal känsliga tal som en tidig fil uppger.</numerusform>
            <numerusform>Redan röjda är {count} till: av det antal känsliga tal som tidiga filer uppger.</numerusform>
        </translation>
    </message>
    <message>
        <source>what is known of a case; record a part of it</source>
        <translation>det som är känt i ett ärende; registrera en del av det</translation>
    </message>
    <message>
        <source>an area of the joint assessment, with --text and --took-part</source>
        <translation>ett område i kartläggningen, med --text och --took-part</translation>
    </message>
    <message>
        <source>assessed activity capacity</source>
        <translation>bedömd aktivitetsförmåga</translation>
    </message>
    <message>
        <source>a rating, with --respondent and --score</source>
        <translation>en skattning, med --respondent och --score</translation>
    </message>
    <message>
        <source>the recommended kind of intervention, with --text and --agreed</source>
        <translation>rekommenderad typ av insats, med --text och --agreed</translation>
    </message>
    <message>
        <source>the recommendation was gone through with the participant</source>
        <translation>rekommendationen är genomgången med deltagaren</translation>
    </message>
    <message>
        <source>what interests the participant</source>
        <translation>det som intresserar deltagaren</translation>
    </message>
    <message>
        <source>how the participant communicates</source>
        <translation>hur deltagaren kommunicerar</translation>
    </message>
    <message>
        <source>the participant's language</source>
        <translation>deltagarens språk</translation>
    </message>
    <message>
        <source>the row that the participant does not agree with, with --text</source>
        <translation>raden som deltagaren inte håller med om, med --text</translation>
    </message>
    <message>
        <source>a rating sheet on paper, with --out</source>
        <translation>ett skattningsblad på papper, med --out</translation>
    </message>
    <message>
        <source>the day of the assessment is not known</source>
        <translation>dagen för bedömningen är inte känd</translation>
    </message>
    <message>
        <source>what was found or said, or why</source>
        <translation>det som framkom eller sades, eller varför</translation>
    </message>
    <message>
        <source>who agreed</source>
        <translation>vilka som är överens</translation>
    </message>
    <message>
        <source>who assessed it</source>
        <translation>vem som bedömde</translation>
    </message>
    <message>
        <source>it is what later ones are compared with</source>
        <translation>den är utgångsläget</translation>
    </message>
    <message>
        <source>who answered, as the instrument has it</source>
        <translation>vem som svarade, som instrumentet har det</translation>
    </message>
    <message>
        <source>the name of who answered</source>
        <translation>namnet på den som svarade</translation>
    </message>
    <message>
        <source>the score of an area, empty for not rated; may be repeated</source>
        <translation>skattningen av ett område, tomt för ej skattat; får upprepas</translation>
    </message>
    <message>
        <source>the version that the sheet says</source>
        <translation>versionen som står på bladet</translation>
    </message>
    <message>
        <source>the row that this comes in place of</source>
        <translation>raden som det här ersätter</translation>
    </message>
    <message>
        <source>the file of the rating sheet</source>
        <translation>skattningsbladets fil</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>Skrivet: {file}</translation>
    </message>
    <message>
        <source>Recommended: {kind}</source>
        <translation>Rekommenderat: {kind}</translation>
    </message>
    <message>
        <source>the interventions of a case; record, confirm, change or end one</source>
        <translation>insatserna i ett ärende; registrera, bekräfta, ändra eller avsluta en</translation>
    </message>
    <message>
        <source>the kind of intervention, with --from</source>
        <translation>typen av insats, med --from</translation>
    </message>
    <message>
        <source>the intervention from the imported list that is right</source>
        <translation>insatsen från den importerade listan som stämmer</translation>
    </message>
    <message>
        <source>the intervention that ended, with --until</source>
        <translation>insatsen som slutade, med --until</translation>
    </message>
    <message>
        <source>first day</source>
        <translation>första dagen</translation>
    </message>
    <message>
        <source>last day</source>
        <translation>sista dagen</translation>
    </message>
    <message>
        <source>who gives it</source>
        <translation>vem som ger den</translation>
    </message>
    <message>
        <source>where</source>
        <translation>var</translation>
    </message>
    <message>
        <source>how it ended</source>
        <translation>hur den slutade</translation>
    </message>
    <message>
        <source>whether adaptation is needed</source>
        <translation>om anpassning behövs</translation>
    </message>
    <message>
        <source>a note</source>
        <translation>en anteckning</translation>
    </message>
    <message>
        <source>No intervention is recorded.</source>
        <translation>Ingen insats är registrerad.</translation>
    </message>
    <message>
        <source>the closing of a case; close it, open it again, or follow it up</source>
        <translation>avslutet av ett ärende; avsluta, öppna igen eller följ upp</translation>
    </message>
    <message>
        <source>why it is closed: a code of the programme</source>
        <translation>varför det avslutas: en kod i programmet</translation>
    </message>
    <message>
        <source>open it again</source>
        <translation>öppna det igen</translation>
    </message>
    <message>
        <source>whether the participant came closer to work</source>
        <translation>om deltagaren kom närmare arbete</translation>
    </message>
    <message>
        <source>closer to work? the worker's answer</source>
        <translation>närmare arbete? handläggarens svar</translation>
    </message>
    <message>
        <source>closer to work? the participant's answer</source>
        <translation>närmare arbete? deltagarens svar</translation>
    </message>
    <message>
        <source>The case is open.</source>
        <translation>Ärendet är öppet.</translation>
    </message>
    <message>
        <source>Closed {day}: {reason}</source>
        <translation>Avslutat {day}: {reason}</translation>
    </message>
    <message>
        <source>the method of the assessment</source>
        <translation>metoden för bedömningen</translation>
    </message>
    <message>
        <source>those who took part</source>
        <translation>vilka som deltog</translation>
    </message>
    <message>
        <source>A meeting is planned for {day}.</source>
        <translation>Ett möte är planerat till {day}.</translation>
    </message>
    <message>
        <source>Minutes {day}: {state}</source>
        <translation>Protokoll {day}: {state}</translation>
    </message>
    <message>
        <source>There is nothing on the agenda.</source>
        <translation>Det finns inget på dagordningen.</translation>
    </message>
    <message>
        <source>of which day, the latest if not given</source>
        <translation>för vilken dag, det senaste om inget anges</translation>
    </message>
    <message>
        <source>plan a meeting</source>
        <translation>planera ett möte</translation>
    </message>
    <message>
        <source>the agenda as it builds itself, under codes</source>
        <translation>dagordningen som den bygger sig själv, med koder</translation>
    </message>
    <message>
        <source>the minutes: a common part, and an extract for each municipality</source>
        <translation>protokollet: en gemensam del och ett utdrag för varje kommun</translation>
    </message>
    <message>
        <source>the team meeting: agenda and minutes</source>
        <translation>teammötet: dagordning och protokoll</translation>
    </message>
    <message>
        <source>where to save a page with names for each caseworker</source>
        <translation>var ett blad med namn för varje handläggare sparas</translation>
    </message>
    <message>
        <source>where to save it, to be printed</source>
        <translation>var den sparas, för att skrivas ut</translation>
    </message>
    <message>
        <source>where to save them as PDF</source>
        <translation>var de sparas som PDF</translation>
    </message>
    <message numerus="yes">
        <source>{count} cases may not be shown.</source>
        <translation>
            <numerusform>{count} ärende får inte visas.</numerusform>
            <numerusform>{count} ärenden får inte visas.</numerusform>
        </translation>
    </message>
    <message>
        <source>with caseworkers, a deputy and a reader, who have the same passphrase</source>
        <translation>med handläggare, ersättare och läsare, som har samma lösenfras</translation>
    </message>
    <message>
        <source>write the working group's sheet, in the project owner's store</source>
        <translation>skriv arbetsgruppens blad, i projektägarens lager</translation>
    </message>
    <message>
        <source>as a list that the account has saved</source>
        <translation>som en lista som kontot har sparat</translation>
    </message>
    <message>
        <source>save these choices as a list of the account</source>
        <translation>spara valen som en lista för kontot</translation>
    </message>
    <message>
        <source>remove a list that the account has saved</source>
        <translation>ta bort en lista som kontot har sparat</translation>
    </message>
    <message>
        <source>, planned {kronor} kr</source>
        <translation>, planerat {kronor} kr</translation>
    </message>
    <message>
        <source>A booking costs {kronor} kr from {day}.</source>
        <translation>En tolkbokning kostar {kronor} kr från och med {day}.</translation>
    </message>
    <message>
        <source>invoice {voucher} of {months}: {kronor} kr</source>
        <translation>faktura {voucher} för {months}: {kronor} kr</translation>
    </message>
    <message>
        <source>put allotted time or an invoice right; what is not given is as it was</source>
        <translation>rätta tilldelad tid eller en faktura; det som inte anges är som förut</translation>
    </message>
    <message>
        <source>state the price of an hour, or of an interpreter's booking, from a day on</source>
        <translation>ange priset för en timme, eller för en tolkbokning, från och med en dag</translation>
    </message>
    <message>
        <source>strike a row that was recorded by mistake, also of time that is done</source>
        <translation>stryk en rad som blev fel, också utförd tid</translation>
    </message>
    <message>
        <source>the day of an invoice</source>
        <translation>fakturans dag</translation>
    </message>
    <message>
        <source>the own pool if not given</source>
        <translation>den egna potten om inget anges</translation>
    </message>
    <message>
        <source>the post of the budget that it prices</source>
        <translation>budgetposten som priset gäller</translation>
    </message>
    <message>
        <source>what is recorded of allotted time, prices and invoices, row by row</source>
        <translation>tilldelad tid, priser och fakturor, rad för rad</translation>
    </message>
    <message>
        <source>withdraw an entry, or a granted amount, made by mistake</source>
        <translation>stryk en händelse, eller ett beviljat belopp, som blev fel</translation>
    </message>
    <message>
        <source>{pool} {minutes} min from {day}</source>
        <translation>{pool} {minutes} min från och med {day}</translation>
    </message>
    <message>
        <source>{post}: {kronor} kr from {day}</source>
        <translation>{post}: {kronor} kr från och med {day}</translation>
    </message>
    <message numerus="yes">
        <source>{count} interpreters' bookings ahead have no price; state it with hours rate --what interpreter.</source>
        <translation>
            <numerusform>{count} tolkbokning framåt saknar pris; ange det med hours rate --what interpreter.</numerusform>
            <numerusform>{count} tolkbokningar framåt saknar pris; ange det med hours rate --what interpreter.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} rows are struck, and stay in the log.</source>
        <translation>
            <numerusform>{count} rad är struken och står kvar i loggen.</numerusform>
            <numerusform>{count} rader är strukna och står kvar i loggen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out: {start} ends before it begins.</source>
        <translation>Utelämnat: {start} slutar innan det börjar.</translation>
    </message>
    <message>
        <source>{post}, {amount}: the file says {stated}, the budget here {kept}.</source>
        <translation>{post}, {amount}: filen säger {stated}, budgeten här {kept}.</translation>
    </message>
    <message>
        <source>{pool}: the hours allotted are not stated; done {done} min, planned {planned}</source>
        <translation>{pool}: de tilldelade timmarna är inte angivna; utfört {done} min, planerat {planned}</translation>
    </message>
    <message numerus="yes">
        <source>{count} rows would be taken in.</source>
        <translation>
            <numerusform>{count} rad skulle tas in.</numerusform>
            <numerusform>{count} rader skulle tas in.</numerusform>
        </translation>
    </message>
    <message>
        <source>what has happened to a task, change by change</source>
        <translation>vad som har hänt med en uppgift, ändring för ändring</translation>
    </message>
    <message>
        <source>only list the texts that name the participant</source>
        <translation>lista bara de texter som nämner deltagaren</translation>
    </message>
    <message>
        <source>keep the name in this text, or strike it where that is not proposed; given once for each</source>
        <translation>behåll namnet i den här texten, eller stryk det där det inte föreslås; anges en gång för var och en</translation>
    </message>
    <message>
        <source>Texts that name the participant:</source>
        <translation>Texter som nämner deltagaren:</translation>
    </message>
    <message>
        <source>Texts from which the name was struck, which can be worded better (case correct):</source>
        <translation>Texter där namnet har strukits, som kan formuleras bättre (case correct):</translation>
    </message>
    <message>
        <source>text not shown</source>
        <translation>texten visas inte</translation>
    </message>
    <message>
        <source>the name is kept</source>
        <translation>namnet står kvar</translation>
    </message>
    <message>
        <source>the name is struck</source>
        <translation>namnet är struket</translation>
    </message>
    <message>
        <source>the name will be struck</source>
        <translation>namnet stryks</translation>
    </message>
    <message numerus="yes">
        <source>{count} entries are about cases that are not shown to you.</source>
        <translation>
            <numerusform>{count} post gäller ett ärende som inte visas för dig.</numerusform>
            <numerusform>{count} poster gäller ärenden som inte visas för dig.</numerusform>
        </translation>
    </message>
    <message>
        <source>tell municipalities or neighbouring bands as one, by their codes; a band with those not stated too, whose code is unknown</source>
        <translation>redovisa kommuner eller band intill varandra tillsammans, efter deras koder; ett band också med dem som inte är angivna, vars kod är unknown</translation>
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
    <name>Fields</name>
    <message>
        <source>yyyy-mm-dd</source>
        <translation>åååå-mm-dd</translation>
    </message>
    <message>
        <source>yyyy-mm</source>
        <translation>åååå-mm</translation>
    </message>
    <message>
        <source>kr</source>
        <translation>kr</translation>
    </message>
    <message>
        <source>Write the day as 2026-05-04.</source>
        <translation>Skriv dagen som 2026-05-04.</translation>
    </message>
    <message>
        <source>Write the month as 2026-05.</source>
        <translation>Skriv månaden som 2026-05.</translation>
    </message>
    <message>
        <source>Write a whole number between {least} and {most}.</source>
        <translation>Skriv ett heltal mellan {least} och {most}.</translation>
    </message>
    <message>
        <source>The copied block is larger than the table from here. Nothing was filled in.</source>
        <translation>Det kopierade blocket är större än tabellen härifrån. Inget fylldes i.</translation>
    </message>
    <message>
        <source>Write the amount as {whole} or {part}.</source>
        <translation>Skriv beloppet som {whole} eller {part}.</translation>
    </message>
    <message>
        <source>hh:mm</source>
        <translation>tt:mm</translation>
    </message>
    <message>
        <source>Write the time as 09:30.</source>
        <translation>Skriv tiden som 09:30.</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Seen by: {words}</source>
        <translation>Ses av: {words}</translation>
    </message>
    <message>
        <source>Kept: {words}</source>
        <translation>Sparas: {words}</translation>
    </message>
    <message>
        <source>Leaves the node: {words}</source>
        <translation>Lämnar noden: {words}</translation>
    </message>
    <message>
        <source>This has to be filled in.</source>
        <translation>Det här behöver fyllas i.</translation>
    </message>
    <message>
        <source>What you typed is still in the fields.</source>
        <translation>Det du skrev finns kvar i rutorna.</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>Filter</source>
        <translation>Filtrera</translation>
    </message>
    <message>
        <source>Filter: {name}</source>
        <translation>Filtrera: {name}</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>Inget här ännu</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Inget stämmer</translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>{shown} av {total}</translation>
    </message>
    <message>
        <source>Take away a word in the filter, or clear the filters.</source>
        <translation>Ta bort ett ord i filtret, eller rensa filtren.</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>Rensa filtren</translation>
    </message>
    <message>
        <source>Copy the row</source>
        <translation>Kopiera raden</translation>
    </message>
    <message>
        <source>Filter: {filters}</source>
        <translation>Filter: {filters}</translation>
    </message>
    <message numerus="yes">
        <source>{count} rows</source>
        <translation>
            <numerusform>{count} rad</numerusform>
            <numerusform>{count} rader</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>done</source>
        <translation>klart</translation>
    </message>
    <message>
        <source>here now</source>
        <translation>pågår</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>återstår</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Cancelling; nothing of this is kept.</source>
        <translation>Avbryter; inget av det här sparas.</translation>
    </message>
</context>
<context>
    <name>Ask</name>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsätt</translation>
    </message>
    <message>
        <source>Replace the files?</source>
        <translation>Ersätta filerna?</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersätt</translation>
    </message>
    <message>
        <source>It is no longer there: {path}</source>
        <translation>Den finns inte kvar: {path}</translation>
    </message>
    <message>
        <source>This computer has no program that opens it. It lies here, unchanged: {path}</source>
        <translation>Den här datorn har inget program som öppnar den. Den ligger här, oförändrad: {path}</translation>
    </message>
    <message>
        <source>It could not be opened</source>
        <translation>Det gick inte att öppna</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Cases</source>
        <translation>Ärenden</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Beslut</translation>
    </message>
    <message>
        <source>Figures that have left</source>
        <translation>Utlämnade siffror</translation>
    </message>
    <message>
        <source>Quarter and status</source>
        <translation>Kvartal och läge</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Inställningar</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importera</translation>
    </message>
    <message>
        <source>Half-year package</source>
        <translation>Halvårspaket</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Nycklar</translation>
    </message>
    <message>
        <source>To settle</source>
        <translation>Att reda ut</translation>
    </message>
    <message>
        <source>Before real people</source>
        <translation>Innan riktiga personer</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Uppgifter</translation>
    </message>
    <message>
        <source>Physician hours</source>
        <translation>Läkartimmar</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Möte</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Översikt</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>rules for the nodes threshold rhythm details policy</source>
        <translation>regler för noderna tröskel rytm detaljer policy</translation>
    </message>
    <message>
        <source>Find a case, a page or an action</source>
        <translation>Sök ärende, sida eller åtgärd</translation>
    </message>
    <message>
        <source>Find a page or an action</source>
        <translation>Sök sida eller åtgärd</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Inget hittat</translation>
    </message>
    <message>
        <source>Find    Ctrl+K</source>
        <translation>Sök    Ctrl+K</translation>
    </message>
    <message>
        <source>sheet Excel file read list support hours</source>
        <translation>kalkylblad Excel blad fil läs in lista försörjning stöd timmar hämta</translation>
    </message>
    <message>
        <source>questions unclear household protected identity</source>
        <translation>frågor oklart hushåll skyddad identitet skyddade personuppgifter</translation>
    </message>
    <message>
        <source>report send e-mail seal statistics receipt</source>
        <translation>rapport skicka e-post mejl försegla statistik kvitto halvårsrapport</translation>
    </message>
    <message>
        <source>status report budget hours send</source>
        <translation>lägesrapport budget timmar skicka kvartalsrapport aktivitetsbudget</translation>
    </message>
    <message>
        <source>key fingerprint trust partner digits</source>
        <translation>nyckel byt nyckel fingeravtryck lita sifferkontroll nyckelfil</translation>
    </message>
    <message>
        <source>receive consolidate report receipt statistics</source>
        <translation>ta emot sammanställ rapport kvitto statistik</translation>
    </message>
    <message>
        <source>copy stick restore save</source>
        <translation>kopia backup USB-minne sticka återställ spara säkerhetskopiera</translation>
    </message>
    <message>
        <source>password code account colleague recovery sheet</source>
        <translation>lösenord kod konto kollega återställningsblad användare lösenfras</translation>
    </message>
    <message>
        <source>trail history who did what review</source>
        <translation>spår historik vem gjorde vad granska granskning logg</translation>
    </message>
    <message>
        <source>version licence help</source>
        <translation>version licens hjälp nätverk</translation>
    </message>
    <message>
        <source>paper PDF copy out</source>
        <translation>papper PDF utskrift kopia</translation>
    </message>
    <message>
        <source>people participants caseload list</source>
        <translation>personer deltagare ärendelista lista</translation>
    </message>
    <message>
        <source>secrecy signed missing renew</source>
        <translation>sekretess undertecknat saknas förnya</translation>
    </message>
    <message>
        <source>GDPR impact assessment agreement secrecy information text retention diary number</source>
        <translation>GDPR konsekvensbedömning avtal sekretess informationstext dokumenthanteringsplan gallring diarienummer</translation>
    </message>
    <message>
        <source>holiday leave stand-in deputy leaves ends job</source>
        <translation>semester ledig vikarie ersättare slutar byter jobb</translation>
    </message>
    <message>
        <source>to do remember promise late hand on</source>
        <translation>göra komma ihåg lova påminna försenad lämna vidare</translation>
    </message>
    <message>
        <source>doctor consultation queue pool invoice calendar</source>
        <translation>doktor konsultation kö pott faktura kalender förtroendeläkare</translation>
    </message>
    <message>
        <source>money cost invoice voucher post accounts</source>
        <translation>pengar kostnad faktura verifikat post huvudbok aktivitetsbudget</translation>
    </message>
    <message>
        <source>team agenda minutes decision physician</source>
        <translation>team dagordning protokoll beslut läkare</translation>
    </message>
    <message>
        <source>last contact waiting telephone municipality</source>
        <translation>senaste kontakt väntar telefon kommun</translation>
    </message>
    <message>
        <source>Monday now remind late week rules</source>
        <translation>måndag nu påminn sent vecka regler</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>PRACTICE   invented people only, nothing here is real</source>
        <translation>ÖVNING   bara påhittade personer, ingenting här är på riktigt</translation>
    </message>
    <message>
        <source>{name} (practice)</source>
        <translation>{name} (övning)</translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <source>Lock  Ctrl+L</source>
        <translation>Lås  Ctrl+L</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Lås</translation>
    </message>
    <message>
        <source>No network connection is used</source>
        <translation>Ingen nätverksanslutning används</translation>
    </message>
    <message>
        <source>Everything is saved</source>
        <translation>Allt är sparat</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>Sparat {time}</translation>
    </message>
    <message>
        <source>The half-year package that you began is still there, not sent</source>
        <translation>Halvårspaketet som du påbörjade finns kvar, inte skickat</translation>
    </message>
    <message>
        <source>The situation report that you began is still there, not sent</source>
        <translation>Lägesrapporten som du påbörjade finns kvar, inte skickad</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>Ångra: {what}</translation>
    </message>
    <message>
        <source>What you began to record in case {code} is still there, not saved</source>
        <translation>Det du började registrera i ärende {code} finns kvar, osparat</translation>
    </message>
    <message>
        <source>What you typed in a new case is still there, not saved</source>
        <translation>Det du skrev i ett nytt ärende finns kvar, osparat</translation>
    </message>
    <message>
        <source>What you typed in case {code} is still there, not saved</source>
        <translation>Det du skrev i ärende {code} finns kvar, osparat</translation>
    </message>
    <message>
        <source>page</source>
        <translation>sida</translation>
    </message>
    <message>
        <source>action</source>
        <translation>åtgärd</translation>
    </message>
    <message>
        <source>Show the words</source>
        <translation>Visa orden</translation>
    </message>
    <message>
        <source>Icons only</source>
        <translation>Bara ikoner</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>Ingen säkerhetskopia ännu</translation>
    </message>
    <message>
        <source>Backup {day}</source>
        <translation>Säkerhetskopia {day}</translation>
    </message>
    <message>
        <source>That page is for another role</source>
        <translation>Den sidan hör till en annan roll</translation>
    </message>
    <message numerus="yes">
        <source>No verified backup for {count} days</source>
        <translation>
            <numerusform>Ingen kontrollerad säkerhetskopia på {count} dag</numerusform>
            <numerusform>Ingen kontrollerad säkerhetskopia på {count} dagar</numerusform>
        </translation>
    </message>
    <message>
        <source>The latest backup is damaged; make a new one</source>
        <translation>Den senaste säkerhetskopian är skadad; gör en ny</translation>
    </message>
    <message>
        <source>restored on trial {day}</source>
        <translation>provåterställd {day}</translation>
    </message>
    <message>
        <source>the recovery sheet is not proved</source>
        <translation>återställningsbladet är inte kontrollerat</translation>
    </message>
    <message>
        <source>There is no earlier page</source>
        <translation>Det finns ingen tidigare sida</translation>
    </message>
    <message>
        <source>There is nothing to undo</source>
        <translation>Det finns inget att ångra</translation>
    </message>
    <message>
        <source>Print the page ...</source>
        <translation>Skriv ut sidan ...</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Skriv ut</translation>
    </message>
    <message>
        <source>What you typed about the consent in case {code} is still there, not saved</source>
        <translation>Det du skrev om samtycket i ärende {code} är kvar, inte sparat</translation>
    </message>
    <message>
        <source>What you typed before real people is still there, not saved</source>
        <translation>Det du skrev på Innan riktiga personer finns kvar, inte sparat</translation>
    </message>
    <message numerus="yes">
        <source>before real people {count} lines are missing</source>
        <translation>
            <numerusform>innan riktiga personer saknas {count} rad</numerusform>
            <numerusform>innan riktiga personer saknas {count} rader</numerusform>
        </translation>
    </message>
    <message>
        <source>What you typed in a new task is still there, not saved</source>
        <translation>Det du skrev i en ny uppgift finns kvar, inte sparat</translation>
    </message>
    <message>
        <source>What you typed about the physician's hours is still there, not saved</source>
        <translation>Det du skrev om läkartimmarna finns kvar, inte sparat</translation>
    </message>
    <message>
        <source>What you typed about the budget is still there, not saved</source>
        <translation>Det du skrev om budgeten finns kvar, inte sparat</translation>
    </message>
    <message>
        <source>What you typed in the check round is still there, not saved</source>
        <translation>Det du skrev i avstämningen finns kvar, inte sparat</translation>
    </message>
</context>
<context>
    <name>Passphrase</name>
    <message>
        <source>Opens the store for this account; five random words are easy to remember and hard to guess.</source>
        <translation>Öppnar lagret för det här kontot; fem slumpade ord är lätta att minnas och svåra att gissa.</translation>
    </message>
    <message>
        <source>Too short: at least 14 characters are needed.</source>
        <translation>För kort: minst 14 tecken behövs.</translation>
    </message>
    <message>
        <source>Weak: whoever has a copy of the store could guess it in days or weeks.</source>
        <translation>Svag: den som har en kopia av lagret kan gissa den på dagar eller veckor.</translation>
    </message>
    <message>
        <source>Fair: it holds against most people; one more word makes it much stronger.</source>
        <translation>Godtagbar: den håller mot de flesta; ett ord till gör den mycket starkare.</translation>
    </message>
    <message>
        <source>Strong: guessing it would take thousands of years.</source>
        <translation>Stark: att gissa den skulle ta tusentals år.</translation>
    </message>
    <message>
        <source>Caps lock is on</source>
        <translation>Caps Lock är på</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>Visa det som skrivs</translation>
    </message>
    <message>
        <source>Hide what is typed</source>
        <translation>Dölj det som skrivs</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Ny lösenfras</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Samma en gång till</translation>
    </message>
    <message>
        <source>Four to six random words are best; nobody but you can know what you choose.</source>
        <translation>Fyra till sex slumpade ord är bäst. Programmet kan inte veta om en egen mening är lätt att gissa.</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>De två är inte lika.</translation>
    </message>
    <message>
        <source>Suggest five words</source>
        <translation>Föreslå fem ord</translation>
    </message>
</context>
<context>
    <name>Unlock</name>
    <message>
        <source>Nothing is lost.</source>
        <translation>Inget är förlorat.</translation>
    </message>
    <message>
        <source>PRACTICE</source>
        <translation>ÖVNING</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Lager</translation>
    </message>
    <message>
        <source>Looking ...</source>
        <translation>Letar ...</translation>
    </message>
    <message>
        <source>This is practice: the passphrase stands in the file {file}.</source>
        <translation>Det här är övning: lösenfrasen står i filen {file}.</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Vem</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Lösenfras</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Lås upp</translation>
    </message>
    <message>
        <source>Unlocking ...</source>
        <translation>Låser upp ...</translation>
    </message>
    <message>
        <source>Forgotten? Use the recovery sheet</source>
        <translation>Glömt? Använd återställningsbladet</translation>
    </message>
    <message>
        <source>Open another store</source>
        <translation>Öppna ett annat lager</translation>
    </message>
    <message>
        <source>Make a new store</source>
        <translation>Skapa ett nytt lager</translation>
    </message>
    <message>
        <source>The folder of the store</source>
        <translation>Lagrets mapp</translation>
    </message>
    <message>
        <source>Write the passphrase first.</source>
        <translation>Skriv lösenfrasen först.</translation>
    </message>
    <message>
        <source>Nothing is changed. Try again, or use the recovery sheet.</source>
        <translation>Inget är ändrat. Försök igen eller använd återställningsbladet.</translation>
    </message>
    <message>
        <source>Nothing has been written to it. Do not delete the folder.</source>
        <translation>Inget har skrivits i det. Radera inte mappen.</translation>
    </message>
    <message>
        <source>Unlock with this computer&apos;s keyring</source>
        <translation>Lås upp med datorns nyckelring</translation>
    </message>
    <message>
        <source>{name}, practice</source>
        <translation>{name}, övning</translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>A new passphrase with the recovery sheet</source>
        <translation>Ny lösenfras med återställningsbladet</translation>
    </message>
    <message>
        <source>Fetch the sheet from the safe and type its eight groups. The passphrases of others go on working, and so does the sheet: put it back afterwards.</source>
        <translation>Hämta bladet där det är inlåst och skriv dess åtta grupper. De andras lösenfraser gäller fortfarande, och bladet också: lås in det igen efteråt.</translation>
    </message>
    <message>
        <source>The recovery code, eight groups of six digits</source>
        <translation>Återställningskoden, åtta grupper med sex siffror</translation>
    </message>
    <message>
        <source>Whose passphrase</source>
        <translation>Vems lösenfras</translation>
    </message>
    <message>
        <source>Save the new passphrase</source>
        <translation>Spara den nya lösenfrasen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>After this time without a key or the mouse the store is locked and the passphrase asked for.</source>
        <translation>Efter så lång tid utan tangent eller mus låses lagret, och lösenfrasen frågas efter.</translation>
    </message>
    <message>
        <source>Dark on light or light on dark. Nothing is told by colour alone.</source>
        <translation>Mörkt på ljust eller ljust på mörkt. Inget visas bara med färg.</translation>
    </message>
    <message>
        <source>How large everything in the window is, beside what the computer itself enlarges.</source>
        <translation>Hur stort allt i fönstret är, utöver det som datorn själv förstorar.</translation>
    </message>
    <message>
        <source>In a case: change its details</source>
        <translation>I ett ärende: ändra uppgifterna</translation>
    </message>
    <message>
        <source>In a case: record what has happened</source>
        <translation>I ett ärende: registrera det som har hänt</translation>
    </message>
    <message>
        <source>Save what is filled in</source>
        <translation>Spara det som är ifyllt</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Inställningar</translation>
    </message>
    <message>
        <source>The language of the window, and of the papers and mail drafts that are made here.</source>
        <translation>Språket i fönstret, och i papper och e-postutkast som görs här.</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nej</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>på den här datorn</translation>
    </message>
    <message>
        <source>How it looks</source>
        <translation>Utseende</translation>
    </message>
    <message>
        <source>As the computer has it</source>
        <translation>Som på datorn</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Ljust</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Mörkt</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Färger</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textstorlek</translation>
    </message>
    <message>
        <source>Lock by itself</source>
        <translation>Lås av sig självt</translation>
    </message>
    <message>
        <source>When nobody has touched the computer. What was typed is kept.</source>
        <translation>När ingen har rört datorn. Det som skrivits finns kvar.</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Lås</translation>
    </message>
    <message>
        <source>New case, among the cases</source>
        <translation>Nytt ärende, bland ärendena</translation>
    </message>
    <message>
        <source>The pages of the navigation, from the top</source>
        <translation>Sidorna i menyn, uppifrån</translation>
    </message>
    <message>
        <source>In a field: what it means and who sees it</source>
        <translation>I ett fält: vad det betyder och vem som ser det</translation>
    </message>
    <message>
        <source>The next field, the one before</source>
        <translation>Nästa fält, förra fältet</translation>
    </message>
    <message>
        <source>on this computer, outside the store, until you choose anew</source>
        <translation>på den här datorn, utanför lagret, tills du väljer på nytt</translation>
    </message>
    <message>
        <source>whoever uses the program on this computer</source>
        <translation>den som använder programmet på den här datorn</translation>
    </message>
    <message>
        <source>Close what is open: a list, then the filter, then the form; what was typed is kept</source>
        <translation>Stäng det som är öppet: en lista, sedan filtret, sedan formuläret; det som skrivits finns kvar</translation>
    </message>
    <message>
        <source>In a list: open the line you stand on; in a form of one line: go on</source>
        <translation>I en lista: öppna raden du står på; i ett formulär med en rad: gå vidare</translation>
    </message>
    <message>
        <source>The filter of the list</source>
        <translation>Filtret i listan</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Tangenter</translation>
    </message>
    <message numerus="yes">
        <source>after {count} minutes</source>
        <translation>
            <numerusform>efter {count} minut</numerusform>
            <numerusform>efter {count} minuter</numerusform>
        </translation>
    </message>
    <message>
        <source>Shared screens and screen pictures</source>
        <translation>Delad skärm och skärmbilder</translation>
    </message>
    <message>
        <source>The window is hidden in them</source>
        <translation>Fönstret syns inte i dem</translation>
    </message>
    <message>
        <source>It is seen</source>
        <translation>Det syns</translation>
    </message>
    <message>
        <source>Whether the window is seen when the screen is shared in a meeting or a picture of it is taken. Show it only while everybody in the meeting may see what is in it.</source>
        <translation>Om fönstret syns när skärmen delas i ett möte eller en bild tas av den. Visa det bara medan alla i mötet får se det som står där.</translation>
    </message>
    <message>
        <source>This computer&apos;s system cannot keep the window out of shared screens and screen pictures. In a meeting, share another window than the whole screen, or lock first with Ctrl+L.</source>
        <translation>Datorns system kan inte hålla fönstret utanför delade skärmar och skärmbilder. Dela ett annat fönster än hela skärmen i ett möte, eller lås först med Ctrl+L.</translation>
    </message>
    <message>
        <source>Undo the last change, also from another page</source>
        <translation>Ångra den senaste ändringen, också från en annan sida</translation>
    </message>
    <message>
        <source>Print the page</source>
        <translation>Skriv ut sidan</translation>
    </message>
    <message>
        <source>Back to the page before</source>
        <translation>Tillbaka till förra sidan</translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>A mistake in the program ({kind} at {where}). What was saved before is safe; please report it.</source>
        <translation>Ett fel i programmet ({kind} vid {where}). Det som sparats tidigare är kvar; anmäl gärna felet.</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>Everything is kept encrypted on this computer. No network connection is ever used.</source>
        <translation>Allt sparas krypterat på den här datorn. Ingen nätverksanslutning används någonsin.</translation>
    </message>
    <message>
        <source>Welcome to KRAFT Desktop</source>
        <translation>Välkommen till KRAFT Desktop</translation>
    </message>
    <message>
        <source>Practise with invented people</source>
        <translation>Öva med påhittade personer</translation>
    </message>
    <message>
        <source>A whole node to try everything on. Nothing in it is real.</source>
        <translation>En hel nod att pröva allt på. Ingenting i den är på riktigt.</translation>
    </message>
    <message>
        <source>Start a node</source>
        <translation>Starta en nod</translation>
    </message>
    <message>
        <source>For the team that works with the cases.</source>
        <translation>För teamet som arbetar med ärendena.</translation>
    </message>
    <message>
        <source>Start as project owner</source>
        <translation>Starta som projektägare</translation>
    </message>
    <message>
        <source>Receives the packages of the nodes. Holds no people.</source>
        <translation>Tar emot nodernas paket. Innehåller inga personer.</translation>
    </message>
    <message>
        <source>Open a store that exists</source>
        <translation>Öppna ett lager som finns</translation>
    </message>
    <message>
        <source>On this computer, made earlier or restored from a backup.</source>
        <translation>På den här datorn, skapat tidigare eller återställt från en säkerhetskopia.</translation>
    </message>
    <message>
        <source>The store lies in a folder on this computer's own disk, not in OneDrive, Dropbox or on a server: such folders lose what was saved. A copy for safety is made as a backup instead.</source>
        <translation>Lagret ligger i en mapp på datorns egen disk, inte i OneDrive, Dropbox eller på en server: sådana mappar kan tappa det som sparats. För säkerhets skull gör man i stället säkerhetskopior.</translation>
    </message>
    <message>
        <source>Whose store, and where</source>
        <translation>Vems lager, och var</translation>
    </message>
    <message>
        <source>Looking ...</source>
        <translation>Letar ...</translation>
    </message>
    <message>
        <source>First name and surname</source>
        <translation>För- och efternamn</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Nod</translation>
    </message>
    <message>
        <source>Your name, as it will stand in the log</source>
        <translation>Ditt namn, så som det ska stå i loggen</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Mapp</translation>
    </message>
    <message>
        <source>Another folder</source>
        <translation>Välj en annan mapp</translation>
    </message>
    <message>
        <source>practice</source>
        <translation>ovning</translation>
    </message>
    <message>
        <source>A folder for the store</source>
        <translation>En mapp för lagret</translation>
    </message>
    <message>
        <source>It opens the store each day. Nobody can find it out for you; if it is forgotten, only the recovery sheet helps.</source>
        <translation>Den öppnar lagret varje dag. Ingen kan ta fram den åt dig; är den glömd hjälper bara återställningsbladet.</translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation>Din lösenfras</translation>
    </message>
    <message>
        <source>The store is made. Print the recovery sheet now: it is the only way in if the passphrase is forgotten. Then type two of its groups from the paper.</source>
        <translation>Lagret är skapat. Skriv ut återställningsbladet nu: det är den enda vägen in om lösenfrasen glöms. Skriv sedan av två av dess grupper från papperet.</translation>
    </message>
    <message>
        <source>Print the recovery sheet</source>
        <translation>Skriv ut återställningsbladet</translation>
    </message>
    <message>
        <source>Open the sheet to print it</source>
        <translation>Öppna bladet för utskrift</translation>
    </message>
    <message>
        <source>Group {number} on the sheet</source>
        <translation>Grupp {number} på bladet</translation>
    </message>
    <message>
        <source>Lock the sheet in at your workplace, not beside the computer, and delete the file afterwards. Backups belong on a USB stick that is locked in too, never in a synced folder.</source>
        <translation>Lås in bladet på arbetsplatsen, inte bredvid datorn, och radera filen efteråt. Säkerhetskopior hör hemma på ett USB-minne som också låses in, aldrig i en synkad mapp.</translation>
    </message>
    <message>
        <source>Move the reserve key {file} to that USB stick.</source>
        <translation>Flytta reservnyckeln {file} till det USB-minnet.</translation>
    </message>
    <message>
        <source>Group {number} is not what stands on the sheet; look once more.</source>
        <translation>Grupp {number} stämmer inte med bladet; titta en gång till.</translation>
    </message>
    <message>
        <source>Its passphrase also stands in a file beside the store, since nothing in it is secret. Copy it into the next page.</source>
        <translation>Lösenfrasen ligger också i en fil bredvid lagret, eftersom inget i det är hemligt. Kopiera den till nästa sida.</translation>
    </message>
    <message>
        <source>The practice node is ready</source>
        <translation>Övningsnoden är klar</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Lösenfras</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>Make the store</source>
        <translation>Skapa lagret</translation>
    </message>
    <message>
        <source>Done, unlock the store</source>
        <translation>Klart, lås upp lagret</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsätt</translation>
    </message>
    <message>
        <source>1 Kind</source>
        <translation>1 Slag</translation>
    </message>
    <message>
        <source>2 Place</source>
        <translation>2 Plats</translation>
    </message>
    <message>
        <source>3 Passphrase</source>
        <translation>3 Lösenfras</translation>
    </message>
    <message>
        <source>4 Recovery</source>
        <translation>4 Återställning</translation>
    </message>
    <message>
        <source>recovery-sheet</source>
        <translation>aterstallningsblad</translation>
    </message>
    <message>
        <source>Making the store ...</source>
        <translation>Skapar lagret ...</translation>
    </message>
    <message>
        <source>Inventing people for the practice node; this takes some seconds ...</source>
        <translation>Hittar på personer till övningsnoden; det tar några sekunder ...</translation>
    </message>
    <message>
        <source>The folder of the store</source>
        <translation>Lagrets mapp</translation>
    </message>
    <message>
        <source>Delete the file, the sheet is printed</source>
        <translation>Radera filen, bladet är utskrivet</translation>
    </message>
    <message>
        <source>Noting that the sheet is proved ...</source>
        <translation>Antecknar att bladet är kontrollerat ...</translation>
    </message>
    <message>
        <source>The file is deleted</source>
        <translation>Filen är raderad</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>Återställ från säkerhetskopia</translation>
    </message>
    <message>
        <source>From a USB stick, when the computer with the store is lost or broken.</source>
        <translation>Från ett USB-minne, när datorn med lagret är borta eller trasig.</translation>
    </message>
    <message>
        <source>The backup becomes the store on this computer. You need the passphrase of the day it was made, or the recovery sheet.</source>
        <translation>Säkerhetskopian blir lagret på den här datorn. Du behöver lösenfrasen från dagen då den gjordes, eller återställningsbladet.</translation>
    </message>
    <message numerus="yes">
        <source>{count} backups on the stick; the latest is chosen.</source>
        <translation>
            <numerusform>{count} säkerhetskopia på USB-minnet.</numerusform>
            <numerusform>{count} säkerhetskopior på USB-minnet; den senaste är vald.</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Återställ</translation>
    </message>
    <message>
        <source>2 Backup</source>
        <translation>2 Säkerhetskopia</translation>
    </message>
    <message>
        <source>You had begun here. Nothing was made yet: go on, or go back.</source>
        <translation>Du hade börjat här. Inget är gjort ännu: fortsätt, eller gå tillbaka.</translation>
    </message>
    <message>
        <source>There is a store in this folder</source>
        <translation>Det finns ett lager i mappen</translation>
    </message>
    <message>
        <source>{folder} holds a store, and no other can be made there. It can be opened as it is.</source>
        <translation>{folder} innehåller ett lager, och inget annat kan göras där. Det går att öppna som det är.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öppna det</translation>
    </message>
    <message>
        <source>Restoring the store, and checking every row ...</source>
        <translation>Återställer lagret och kontrollerar varje rad ...</translation>
    </message>
</context>
<context>
    <name>Consolidation</name>
    <message>
        <source>About</source>
        <translation>Om</translation>
    </message>
    <message>
        <source>Activity budget, SEK</source>
        <translation>Aktivitetsbudget, kr</translation>
    </message>
    <message>
        <source>Allotted</source>
        <translation>Tilldelat</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Utfört</translation>
    </message>
    <message>
        <source>Each sum is rounded to whole kronor by itself, so parts can add up to a few kronor more or less than their whole. Means and medians cannot be added and stand node by node.</source>
        <translation>Varje summa är avrundad till hela kronor för sig, så delar kan ge några kronor mer eller mindre än helheten. Medelvärden och medianer kan inte läggas ihop och visas nod för nod.</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Kvar</translation>
    </message>
    <message>
        <source>Months in a row at referral, median</source>
        <translation>Sammanhängande tid vid aktualisering, median</translation>
    </message>
    <message>
        <source>Months with support</source>
        <translation>Månader med försörjning</translation>
    </message>
    <message>
        <source>No text from: {names}.</source>
        <translation>Ingen text från: {names}.</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Planerat</translation>
    </message>
    <message>
        <source>Public support by age</source>
        <translation>Offentlig försörjning efter ålder</translation>
    </message>
    <message>
        <source>Public support by gender</source>
        <translation>Offentlig försörjning efter kön</translation>
    </message>
    <message>
        <source>Public support by municipality</source>
        <translation>Offentlig försörjning efter kommun</translation>
    </message>
    <message>
        <source>Situation report</source>
        <translation>Lägesrapport</translation>
    </message>
    <message>
        <source>Source: the nodes' quarter files. Made {day}.</source>
        <translation>Källa: nodernas kvartalsfiler. Gjord {day}.</translation>
    </message>
    <message>
        <source>Support by municipality</source>
        <translation>Försörjning efter kommun</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>The files hold no activity budget.</source>
        <translation>Filerna innehåller ingen aktivitetsbudget.</translation>
    </message>
    <message>
        <source>The files hold no texts.</source>
        <translation>Filerna innehåller inga texter.</translation>
    </message>
    <message>
        <source>The physician's time, h:min, when the files were made</source>
        <translation>Läkarens tid, tim:min, när filerna gjordes</translation>
    </message>
    <message>
        <source>The physician's time, minutes</source>
        <translation>Läkarens tid, minuter</translation>
    </message>
    <message>
        <source>The team</source>
        <translation>Teamet</translation>
    </message>
    <message>
        <source>The nodes since the start</source>
        <translation>Noderna sedan projektets start</translation>
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
        <source>Guide</source>
        <translation>Tänkt antal</translation>
    </message>
    <message>
        <source>The municipalities</source>
        <translation>Kommunerna</translation>
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
        <source>Months in a row, mean</source>
        <translation>Sammanhängande tid, medel</translation>
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
        <translation>Minuter sedan projektets start</translation>
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
        <source>Physician, h:min</source>
        <translation>Läkartid, tim:min</translation>
    </message>
    <message>
        <source>The physician's time, and public support</source>
        <translation>Läkarens tid och offentlig försörjning</translation>
    </message>
    <message>
        <source>Missing: {nodes}. Their people are in no number of this consolidation.</source>
        <translation>Saknas: {nodes}. Deltagare därifrån ingår inte i något tal i sammanställningen.</translation>
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
        <source>{node}: version {version} takes the place of an earlier one. Their reason: {reason}</source>
        <translation>{node}: version {version} ersätter en tidigare. Skälet de anger: {reason}</translation>
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
        <source>A range such as 0–6 stands for a hidden number: it is what the printed numbers leave open. Sums are of published numbers only. A dash means that the number is not in the package.</source>
        <translation>Ett spann som 0–6 står för ett dolt tal: det är vad de tryckta siffrorna lämnar öppet. Summor räknas bara på tal som inte är dolda. Ett streck betyder att talet inte finns i paketet.</translation>
    </message>
    <message>
        <source>The cost is all reported support of those whose support is known, the years before the project too. The numbers that the plan imagines for nodes and municipalities are guide marks and can be revised by agreement.</source>
        <translation>Kostnaden är all redovisad försörjning för dem vars försörjning är känd, också från åren före projektet. Tänkta antal per nod och kommun är riktmärken och kan ändras efter överenskommelse.</translation>
    </message>
    <message>
        <source>{version}, for {old}</source>
        <translation>{version}, ersätter {old}</translation>
    </message>
    <message>
        <source>of which in the half-year</source>
        <translation>därav under halvåret</translation>
    </message>
    <message numerus="yes">
        <source>{node}: {count} people counted earlier have been withdrawn since.</source>
        <translation>
            <numerusform>{node}: {count} person som räknats tidigare har tagits bort sedan dess.</numerusform>
            <numerusform>{node}: {count} personer som räknats tidigare har tagits bort sedan dess.</numerusform>
        </translation>
    </message>
    <message>
        <source>The goals count a hidden number as the last one printed, which it cannot be below.</source>
        <translation>Målen räknar ett dolt tal som det senast tryckta, som det inte kan ligga under.</translation>
    </message>
    <message>
        <source>even pace {number}; the target of all nodes together is {target}</source>
        <translation>jämn takt {number}; måltalet för alla noder tillsammans är {target}</translation>
    </message>
    <message>
        <source>Target of all nodes</source>
        <translation>Måltal för alla noder</translation>
    </message>
    <message>
        <source>Target of the nodes that are here</source>
        <translation>Måltal för noderna som är med</translation>
    </message>
</context>
<context>
    <name>Package</name>
    <message>
        <source>The reason speaks of one person: {phrases}. Could a reader know who it is?</source>
        <translation>Skälet handlar om en person: {phrases}. Kan en läsare veta vem det är?</translation>
    </message>
    <message>
        <source>An approval is not kept: somebody has to approve again.</source>
        <translation>Ett godkännande sparas inte: någon behöver godkänna på nytt.</translation>
    </message>
    <message>
        <source>Begun and not sent</source>
        <translation>Påbörjat, inte skickat</translation>
    </message>
    <message>
        <source>Few more than in an earlier package</source>
        <translation>Få fler än i ett tidigare paket</translation>
    </message>
    <message>
        <source>Few people in a number</source>
        <translation>Få personer i ett tal</translation>
    </message>
    <message>
        <source>Go on where you were</source>
        <translation>Fortsätt där du var</translation>
    </message>
    <message>
        <source>It is counted again. If the numbers have changed since, you look through them first, and an approval is always given anew.</source>
        <translation>Siffrorna räknas på nytt. Har de ändrats sedan dess granskar du dem först, och ett godkännande ges alltid på nytt.</translation>
    </message>
    <message>
        <source>It is counted in the next package; nothing that was sent is changed by itself.</source>
        <translation>Det räknas med i nästa paket; inget som har skickats ändras av sig självt.</translation>
    </message>
    <message>
        <source>Learnt after the sealing</source>
        <translation>Känt efter förseglingen</translation>
    </message>
    <message>
        <source>Looking up who it is ...</source>
        <translation>Tar reda på vilka det är ...</translation>
    </message>
    <message>
        <source>Make a new version</source>
        <translation>Gör en ny version</translation>
    </message>
    <message>
        <source>Nearly everybody has come as far</source>
        <translation>Nästan alla har kommit lika långt</translation>
    </message>
    <message>
        <source>Nobody: no number of this package is small enough to tell of a person.</source>
        <translation>Ingen: inget tal i det här paketet är så litet att det pekar ut någon.</translation>
    </message>
    <message>
        <source>Nothing of what was begun is kept</source>
        <translation>Inget av det som påbörjades är kvar</translation>
    </message>
    <message>
        <source>Replaces</source>
        <translation>Ersätter</translation>
    </message>
    <message>
        <source>Show what it hides</source>
        <translation>Visa vad det döljer</translation>
    </message>
    <message>
        <source>Support: {dimension}</source>
        <translation>Försörjning efter {dimension}</translation>
    </message>
    <message>
        <source>The material or a decision has changed. Look through the package again from the beginning.</source>
        <translation>Underlaget har ändrats, eller ett beslut. Gå igenom paketet igen från början.</translation>
    </message>
    <message>
        <source>The numbers have changed since. Look through them again.</source>
        <translation>Siffrorna har ändrats sedan dess. Granska dem igen.</translation>
    </message>
    <message>
        <source>Throw away what was begun</source>
        <translation>Börja om från början</translation>
    </message>
    <message>
        <source>Told as one</source>
        <translation>Redovisas tillsammans</translation>
    </message>
    <message>
        <source>Was something wrong in it?</source>
        <translation>Var något fel i det?</translation>
    </message>
    <message>
        <source>What a wider band, or two municipalities told as one, would buy back</source>
        <translation>Hur många färre tal som skulle döljas om två klasser eller två kommuner redovisades tillsammans</translation>
    </message>
    <message>
        <source>What is learnt late is counted in the next half-year by itself. A new version is for figures that were wrong: totals, and changes of three people or more. It names the version that it replaces, and why.</source>
        <translation>Det som blir känt sent räknas med i nästa halvår av sig självt. En ny version är till för siffror som var fel: summor, och ändringar på tre personer eller fler. Den anger vilken version den ersätter, och varför.</translation>
    </message>
    <message>
        <source>What is protected, and why</source>
        <translation>Vad som skyddas, och varför</translation>
    </message>
    <message>
        <source>What was begun is kept</source>
        <translation>Det påbörjade är sparat</translation>
    </message>
    <message>
        <source>Who could have been recognised</source>
        <translation>Vem kunde ha känts igen</translation>
    </message>
    <message>
        <source>Why a number is sensitive</source>
        <translation>Varför ett tal är känsligt</translation>
    </message>
    <message>
        <source>Why it is corrected</source>
        <translation>Varför det rättas</translation>
    </message>
    <message>
        <source>Would change by</source>
        <translation>Skulle ändras med</translation>
    </message>
    <message>
        <source>You came to the step “{step}” of a new version: {reason}</source>
        <translation>Du kom till steget ”{step}” med en ny version: {reason}</translation>
    </message>
    <message>
        <source>You came to the step “{step}”.</source>
        <translation>Du kom till steget ”{step}”.</translation>
    </message>
    <message>
        <source>a second person</source>
        <translation>en andra person</translation>
    </message>
    <message>
        <source>Show what was sealed</source>
        <translation>Visa det som förseglades</translation>
    </message>
    <message>
        <source>1 Period and material</source>
        <translation>1 Period och underlag</translation>
    </message>
    <message>
        <source>2 This leaves the node</source>
        <translation>2 Det här lämnar noden</translation>
    </message>
    <message>
        <source>3 Who could be recognised?</source>
        <translation>3 Vem kan kännas igen?</translation>
    </message>
    <message>
        <source>4 Approve</source>
        <translation>4 Godkänn</translation>
    </message>
    <message>
        <source>5 Seal and send</source>
        <translation>5 Försegla och skicka</translation>
    </message>
    <message>
        <source>version {version}: {reason}</source>
        <translation>version {version}: {reason}</translation>
    </message>
    <message>
        <source>without names, numbers and case codes</source>
        <translation>utan namn, nummer och ärendekoder</translation>
    </message>
    <message>
        <source>looked through</source>
        <translation>granskat</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>godkänt</translation>
    </message>
    <message>
        <source>not needed here</source>
        <translation>behövs inte här</translation>
    </message>
    <message>
        <source>On to what leaves the node</source>
        <translation>Vidare till det som lämnar noden</translation>
    </message>
    <message>
        <source>On to who could be recognised</source>
        <translation>Vidare till vem som kan kännas igen</translation>
    </message>
    <message>
        <source>On to approval</source>
        <translation>Vidare till godkännande</translation>
    </message>
    <message>
        <source>On to sealing</source>
        <translation>Vidare till försegling</translation>
    </message>
    <message>
        <source>Seal the package</source>
        <translation>Försegla paketet</translation>
    </message>
    <message>
        <source>to {owner}</source>
        <translation>till {owner}</translation>
    </message>
    <message>
        <source>Somebody else than the one who makes the package looks at what leaves the node and approves it with their own passphrase, here at this computer. Nothing that names a person is shown.</source>
        <translation>Någon annan än den som gör paketet ser på det som lämnar noden och godkänner med sin egen lösenfras, här vid datorn. Inget som pekar ut en person visas.</translation>
    </message>
    <message>
        <source>Everything that leaves the node stands below, and can be printed.</source>
        <translation>Allt som lämnar noden står nedanför och går att skriva ut.</translation>
    </message>
    <message>
        <source>Nobody else has an account here that may approve. The package waits until a colleague has.</source>
        <translation>Ingen annan har ett konto här som får godkänna. Paketet väntar tills en kollega har det.</translation>
    </message>
    <message>
        <source>A second person approves</source>
        <translation>En andra person godkänner</translation>
    </message>
    <message>
        <source>The package</source>
        <translation>Paketet</translation>
    </message>
    <message>
        <source>The decisions of this node do not ask for a second person.</source>
        <translation>Nodens beslut kräver ingen andra person.</translation>
    </message>
    <message>
        <source>The material has changed, so it has to be approved anew.</source>
        <translation>Underlaget har ändrats, så paketet behöver godkännas på nytt.</translation>
    </message>
    <message>
        <source>What is approved</source>
        <translation>Det som godkänns</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Från</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Till</translation>
    </message>
    <message>
        <source>Half-year</source>
        <translation>Halvår</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabeller</translation>
    </message>
    <message>
        <source>Numbers in them</source>
        <translation>Tal i dem</translation>
    </message>
    <message>
        <source>of which hidden</source>
        <translation>varav dolda</translation>
    </message>
    <message>
        <source>Names, personal numbers, case codes</source>
        <translation>Namn, personnummer, ärendekoder</translation>
    </message>
    <message>
        <source>none</source>
        <translation>inga</translation>
    </message>
    <message>
        <source>Counting {period}</source>
        <translation>Räknar {period}</translation>
    </message>
    <message>
        <source>The package for {period} is sealed.</source>
        <translation>Paketet för {period} är förseglat.</translation>
    </message>
    <message>
        <source>Half-year package {period}</source>
        <translation>Halvårspaket {period}</translation>
    </message>
    <message>
        <source>Sealing {period}</source>
        <translation>Förseglar {period}</translation>
    </message>
    <message>
        <source>Sensitive numbers that can be worked out, exactly or nearly: {count}. Whoever approves must know.</source>
        <translation>Känsliga tal som går att räkna ut, exakt eller nästan: {count}. Den som godkänner ska veta det.</translation>
    </message>
    <message>
        <source>The key of {owner} is not confirmed. Nothing can be sealed before it is.</source>
        <translation>Nyckeln för {owner} är inte bekräftad. Det går inte att försegla något innan den är det.</translation>
    </message>
    <message>
        <source>{count}, together {time}</source>
        <translation>{count} st, {time}</translation>
    </message>
    <message>
        <source>Exactly these numbers stand in the file, and no others. A span such as 0–6 stands for a number that is hidden: it is what the printed numbers leave open.</source>
        <translation>Exakt de här talen står i filen, och inga andra. Ett spann som 0–6 står för ett tal som är dolt: det är vad de tryckta siffrorna lämnar öppet.</translation>
    </message>
    <message>
        <source>Sums and hours</source>
        <translation>Summor och tid</translation>
    </message>
    <message>
        <source>Held back: too few people are behind it, or one of them would show</source>
        <translation>Hålls inne: för få personer står bakom, eller någon av dem skulle synas</translation>
    </message>
    <message>
        <source>A span is what the numbers themselves leave open about a hidden one, also with all earlier packages at hand.</source>
        <translation>Ett spann visar vad siffrorna själva lämnar öppet om ett dolt tal, också med alla tidigare paket.</translation>
    </message>
    <message>
        <source>Hidden numbers in each table</source>
        <translation>Dolda tal i varje tabell</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabell</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Dolda</translation>
    </message>
    <message>
        <source>of</source>
        <translation>av</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Antal</translation>
    </message>
    <message>
        <source>Exchange keys</source>
        <translation>Utväxla nycklar</translation>
    </message>
    <message>
        <source>part of a later package</source>
        <translation>ingår i ett senare paket</translation>
    </message>
    <message>
        <source>can be made now</source>
        <translation>kan göras nu</translation>
    </message>
    <message>
        <source>What it rests on</source>
        <translation>Underlag</translation>
    </message>
    <message>
        <source>Cases without a referral date</source>
        <translation>Ärenden utan aktualiseringsdatum</translation>
    </message>
    <message>
        <source>People in no support sheet</source>
        <translation>Personer som saknas i kommunernas underlag</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Kommun</translation>
    </message>
    <message>
        <source>Support known</source>
        <translation>Försörjning känd</translation>
    </message>
    <message>
        <source>Sheets until</source>
        <translation>Underlag t.o.m.</translation>
    </message>
    <message>
        <source>Physician consultations in the half-year</source>
        <translation>Läkarsamtal under halvåret</translation>
    </message>
    <message numerus="yes">
        <source>{count} are planned for a day that has passed. They are counted when they are done.</source>
        <translation>
            <numerusform>{count} är planerat till en dag som har gått. Det räknas när det är genomfört.</numerusform>
            <numerusform>{count} är planerade till en dag som har gått. De räknas när de är genomförda.</numerusform>
        </translation>
    </message>
    <message>
        <source>Too few to be told, or none</source>
        <translation>För få för att anges, eller inga</translation>
    </message>
    <message>
        <source>as the receiver sees it</source>
        <translation>så som mottagaren ser den</translation>
    </message>
    <message>
        <source>shown only here</source>
        <translation>visas bara här</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Bevis</translation>
    </message>
    <message>
        <source>goes on until {day}</source>
        <translation>pågår t.o.m. {day}</translation>
    </message>
    <message>
        <source>no sheet yet</source>
        <translation>saknas</translation>
    </message>
    <message>
        <source>Since the start</source>
        <translation>Sedan projektets start</translation>
    </message>
    <message>
        <source>sent, receipt {day}</source>
        <translation>har skickats, kvitto {day}</translation>
    </message>
    <message>
        <source>sealed {day}, no receipt yet</source>
        <translation>förseglat {day}, inget kvitto än</translation>
    </message>
    <message>
        <source>begins {day}</source>
        <translation>börjar {day}</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>och {count} till</translation>
    </message>
    <message>
        <source>Go to the case {code}</source>
        <translation>Gå till ärendet {code}</translation>
    </message>
    <message>
        <source>KRAFT packages</source>
        <translation>KRAFT-paket</translation>
    </message>
    <message>
        <source>The file is signed by {node} and sealed, so that only {owner} can open it.</source>
        <translation>Filen signeras av {node} och förseglas så att bara {owner} kan öppna den.</translation>
    </message>
    <message>
        <source>A package cannot be taken back. What changes later becomes part of the next half-year.</source>
        <translation>Ett paket går inte att ta tillbaka. Det som ändras senare kommer med i nästa halvår.</translation>
    </message>
    <message>
        <source>Other folder ...</source>
        <translation>Annan mapp ...</translation>
    </message>
    <message>
        <source>Diary number</source>
        <translation>Diarienummer</translation>
    </message>
    <message>
        <source>What happens then</source>
        <translation>Så går det till</translation>
    </message>
    <message>
        <source>The package is sealed</source>
        <translation>Paketet är förseglat</translation>
    </message>
    <message>
        <source>if there is one</source>
        <translation>om det finns ett</translation>
    </message>
    <message>
        <source>The package is sealed and the store keeps exactly what was sent.</source>
        <translation>Paketet förseglas och lagret behåller exakt det som skickas.</translation>
    </message>
    <message>
        <source>You open the mail draft and send it from your own mail.</source>
        <translation>Du öppnar e-postutkastet och skickar det från din egen e-post.</translation>
    </message>
    <message>
        <source>Their receipt comes back by mail; you drop it here.</source>
        <translation>Kvittot kommer tillbaka med e-post; du släpper det här.</translation>
    </message>
    <message>
        <source>Saved in</source>
        <translation>Sparas i</translation>
    </message>
    <message>
        <source>You call {owner} and read four words aloud.</source>
        <translation>Du ringer {owner} och läser upp fyra ord.</translation>
    </message>
    <message>
        <source>The colleague types the passphrase and keeps it: nobody else may know it.</source>
        <translation>Kollegan skriver själv sin lösenfras och behåller den: ingen annan får känna till den.</translation>
    </message>
    <message>
        <source>Add a colleague</source>
        <translation>Lägg till en kollega</translation>
    </message>
    <message>
        <source>Add the colleague</source>
        <translation>Lägg till kollegan</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Roll</translation>
    </message>
    <message>
        <source>First name and surname</source>
        <translation>För- och efternamn</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Uppgift</translation>
    </message>
    <message numerus="yes">
        <source>{count} not counted</source>
        <translation>
            <numerusform>{count} räknas inte</numerusform>
            <numerusform>{count} räknas inte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} unknown</source>
        <translation>
            <numerusform>{count} okänd</numerusform>
            <numerusform>{count} okända</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} of them were given away already by earlier packages.</source>
        <translation>
            <numerusform>{count} av dem röjdes redan av tidigare paket.</numerusform>
            <numerusform>{count} av dem röjdes redan av tidigare paket.</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody who knows the people of one municipality ({municipalities}), or one person there, could state exactly a count of one or two others. The package goes only if the second person decides so, with a reason. The decision is logged.</source>
        <translation>Den som känner alla i en kommun ({municipalities}), eller bara en person där, skulle exakt kunna säga ett antal om en eller två andra. Paketet skickas bara om den andra personen beslutar det, med skäl. Beslutet loggas.</translation>
    </message>
    <message>
        <source>Why it goes all the same</source>
        <translation>Varför det ändå skickas</translation>
    </message>
    <message>
        <source>nobody referred yet</source>
        <translation>ingen är aktualiserad än</translation>
    </message>
    <message>
        <source>Print what leaves the node ...</source>
        <translation>Skriv ut det som lämnar noden ...</translation>
    </message>
    <message>
        <source>Save what leaves the node</source>
        <translation>Spara det som lämnar noden</translation>
    </message>
    <message>
        <source>KRAFT packages PRACTICE</source>
        <translation>KRAFT-paket ÖVNING</translation>
    </message>
    <message numerus="yes">
        <source>{count} sensitive numbers were tried.</source>
        <translation>
            <numerusform>{count} känsligt tal prövades.</numerusform>
            <numerusform>{count} känsliga tal prövades.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} earlier packages were counted in.</source>
        <translation>
            <numerusform>{count} tidigare paket räknades med.</numerusform>
            <numerusform>{count} tidigare paket räknades med.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no earlier package.</source>
        <translation>Det finns inget tidigare paket.</translation>
    </message>
    <message numerus="yes">
        <source>{count} other caseloads fit everything that was given out.</source>
        <translation>
            <numerusform>{count} annan ärendemängd stämmer med allt som lämnats ut.</numerusform>
            <numerusform>{count} andra ärendemängder stämmer med allt som lämnats ut.</numerusform>
        </translation>
    </message>
    <message>
        <source>sheets from {count} of {total} municipalities</source>
        <translation>blad från {count} av {total} kommuner</translation>
    </message>
    <message>
        <source>Choose {period}</source>
        <translation>Välj {period}</translation>
    </message>
    <message>
        <source>To Quarter and status</source>
        <translation>Till Kvartal och läge</translation>
    </message>
    <message>
        <source>Not proved to stay hidden</source>
        <translation>Inte bevisat dolda</translation>
    </message>
    <message>
        <source>All that were tried</source>
        <translation>Alla som prövades</translation>
    </message>
    <message numerus="yes">
        <source>{count} numbers hidden</source>
        <translation>
            <numerusform>{count} tal dolt</numerusform>
            <numerusform>{count} tal dolda</numerusform>
        </translation>
    </message>
    <message>
        <source>can be made, closes earlier ones</source>
        <translation>kan göras, stänger tidigare</translation>
    </message>
</context>
<context>
    <name>PackageTables</name>
    <message>
        <source>Protecting the tables</source>
        <translation>Skyddar tabellerna</translation>
    </message>
    <message>
        <source>Hidden: the span is what the printed numbers leave open</source>
        <translation>Dolt: spannet är vad de tryckta siffrorna lämnar öppet</translation>
    </message>
    <message>
        <source>Not part of this table</source>
        <translation>Ingår inte i tabellen</translation>
    </message>
    <message>
        <source>Choosing what has to be hidden</source>
        <translation>Väljer vad som behöver döljas</translation>
    </message>
    <message>
        <source>Trying what an outsider could work out</source>
        <translation>Prövar vad en utomstående kan räkna ut</translation>
    </message>
    <message>
        <source>Measuring the spans that are shown instead</source>
        <translation>Mäter spannen som visas i stället</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message numerus="yes">
        <source>{count} days</source>
        <translation>
            <numerusform>{count} dag</numerusform>
            <numerusform>{count} dagar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} months</source>
        <translation>
            <numerusform>{count} månad</numerusform>
            <numerusform>{count} månader</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} cases</source>
        <translation>
            <numerusform>{count} ärende</numerusform>
            <numerusform>{count} ärenden</numerusform>
        </translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} tim {minutes} min</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} tim</translation>
    </message>
    <message>
        <source>Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec</source>
        <translation>jan feb mar apr maj jun jul aug sep okt nov dec</translation>
    </message>
    <message>
        <source>January February March April May June July August September October November December</source>
        <translation>januari februari mars april maj juni juli augusti september oktober november december</translation>
    </message>
    <message numerus="yes">
        <source>in {count} days</source>
        <translation>
            <numerusform>om {count} dag</numerusform>
            <numerusform>om {count} dagar</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>i dag</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>i morgon</translation>
    </message>
    <message numerus="yes">
        <source>{count} days late</source>
        <translation>
            <numerusform>{count} dag försenad</numerusform>
            <numerusform>{count} dagar försenad</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Caseload</name>
    <message>
        <source>Cases</source>
        <translation>Ärenden</translation>
    </message>
    <message>
        <source>today</source>
        <translation>i dag</translation>
    </message>
    <message>
        <source>Cases in each step; choose one to see only those</source>
        <translation>Ärenden i varje steg; välj ett för att se bara dem</translation>
    </message>
    <message>
        <source>Import a sheet</source>
        <translation>Importera kalkylblad</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>Nytt ärende</translation>
    </message>
    <message>
        <source>No cases here yet</source>
        <translation>Inga ärenden ännu</translation>
    </message>
    <message>
        <source>Import the list you keep today, or add one case at a time with New case.</source>
        <translation>Importera listan ni för i dag, eller lägg till ett ärende i taget med Nytt ärende.</translation>
    </message>
    <message>
        <source>Import a case list</source>
        <translation>Importera ärendelista</translation>
    </message>
    <message>
        <source>Name, number, code, contact ...</source>
        <translation>Namn, ärende, kommun, kontakt ...</translation>
    </message>
    <message>
        <source>Protected identity</source>
        <translation>Skyddade personuppgifter</translation>
    </message>
    <message>
        <source>shown after consent</source>
        <translation>visas efter samtycke</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>namn saknas</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öppna</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Avslutade</translation>
    </message>
    <message>
        <source>All cases</source>
        <translation>Alla ärenden</translation>
    </message>
    <message>
        <source>All municipalities</source>
        <translation>Alla kommuner</translation>
    </message>
    <message>
        <source>Both tracks</source>
        <translation>Alla spår</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Kommun</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>Spår</translation>
    </message>
    <message>
        <source>Open or closed</source>
        <translation>Öppna eller avslutade</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Ärende</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Steg</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Sedan</translation>
    </message>
    <message>
        <source>closed: {reason}</source>
        <translation>avslutat: {reason}</translation>
    </message>
    <message>
        <source>reason not known</source>
        <translation>skäl ej uppgivet</translation>
    </message>
    <message numerus="yes">
        <source>{count} closed</source>
        <translation>
            <numerusform>{count} avslutat</numerusform>
            <numerusform>{count} avslutade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} open</source>
        <translation>
            <numerusform>{count} öppet</numerusform>
            <numerusform>{count} öppna</numerusform>
        </translation>
    </message>
    <message>
        <source>{track}, {months} of {needed} mon.</source>
        <translation>{track}, {months} av {needed} mån</translation>
    </message>
    <message>
        <source>To settle</source>
        <translation>Att reda ut</translation>
    </message>
    <message>
        <source>Protected identity?</source>
        <translation>Skyddad identitet?</translation>
    </message>
    <message numerus="yes">
        <source>{count} questions</source>
        <translation>
            <numerusform>{count} fråga</numerusform>
            <numerusform>{count} frågor</numerusform>
        </translation>
    </message>
    <message>
        <source>In the step</source>
        <translation>I steget</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>Öppna ärendet</translation>
    </message>
    <message>
        <source>Copy the case code</source>
        <translation>Kopiera ärendekoden</translation>
    </message>
    <message>
        <source>born {year}</source>
        <translation>född {year}</translation>
    </message>
    <message>
        <source>late: {task}</source>
        <translation>försenad: {task}</translation>
    </message>
    <message>
        <source>with words typed in the filter</source>
        <translation>med ord skrivna i filtret</translation>
    </message>
    <message>
        <source>My cases</source>
        <translation>Mina ärenden</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Tavla</translation>
    </message>
    <message numerus="yes">
        <source>{count} more; use the filter</source>
        <translation>
            <numerusform>{count} till; använd filtret</numerusform>
            <numerusform>{count} till; använd filtret</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved lists ...</source>
        <translation>Sparade listor ...</translation>
    </message>
    <message>
        <source>Save this list ...</source>
        <translation>Spara den här listan ...</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Byt namn</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>The choices, the order and the board are saved; not words in the filter.</source>
        <translation>Valen, ordningen och tavlan sparas, men inte ord i filtret.</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>Spara listan</translation>
    </message>
    <message>
        <source>Rename the list {name}</source>
        <translation>Byt namn på listan {name}</translation>
    </message>
    <message>
        <source>Save this list</source>
        <translation>Spara den här listan</translation>
    </message>
    <message>
        <source>The list is now called {name}</source>
        <translation>Listan heter nu {name}</translation>
    </message>
    <message>
        <source>The list {name} is saved</source>
        <translation>Listan {name} är sparad</translation>
    </message>
    <message>
        <source>Remove the list {name}?</source>
        <translation>Ta bort listan {name}?</translation>
    </message>
    <message>
        <source>The list is removed, and the cases are not touched.</source>
        <translation>Listan tas bort, och ärendena rörs inte.</translation>
    </message>
    <message>
        <source>The list {name} is removed</source>
        <translation>Listan {name} är borttagen</translation>
    </message>
    <message>
        <source>The list {name} is shown</source>
        <translation>Listan {name} visas</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
</context>
<context>
    <name>Case</name>
    <message>
        <source>One household: the same amount is counted once with {cases}.</source>
        <translation>Ett hushåll: samma belopp räknas en gång med {cases}.</translation>
    </message>
    <message>
        <source>Record ...</source>
        <translation>Registrera ...</translation>
    </message>
    <message>
        <source>All cases</source>
        <translation>Alla ärenden</translation>
    </message>
    <message>
        <source>Protected identity</source>
        <translation>Skyddade personuppgifter</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Samtycke</translation>
    </message>
    <message>
        <source>not registered</source>
        <translation>ej registrerat</translation>
    </message>
    <message>
        <source>The details were changed</source>
        <translation>Uppgifterna ändrades</translation>
    </message>
    <message>
        <source>What you typed before and did not save is still here.</source>
        <translation>Det du skrev tidigare och inte sparade finns kvar.</translation>
    </message>
    <message>
        <source>To settle: {reason}</source>
        <translation>Att reda ut: {reason}</translation>
    </message>
    <message>
        <source>Saved. {words}</source>
        <translation>Sparat. {words}.</translation>
    </message>
    <message>
        <source>Taken back: {words}</source>
        <translation>Ångrat: {words}.</translation>
    </message>
    <message>
        <source>{age} years</source>
        <translation>{age} år</translation>
    </message>
    <message>
        <source>{track} track</source>
        <translation>{track} spår</translation>
    </message>
    <message>
        <source>contact {name}</source>
        <translation>kontakt {name}</translation>
    </message>
    <message>
        <source>interpreter {language}</source>
        <translation>tolk {language}</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Grunduppgifter</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändra</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>shown when a consent is registered</source>
        <translation>visas när ett samtycke är registrerat</translation>
    </message>
    <message>
        <source>protected identity: kept neither here nor elsewhere</source>
        <translation>skyddade personuppgifter, sparas inte</translation>
    </message>
    <message>
        <source>From {first} to {last}. An open square is a month without support: not counted, and up to {gap} bridges the row.</source>
        <translation>Räknat från {first} till {last}. En tom ruta är en månad utan försörjning: den räknas inte, och upp till {gap} i taget bryter inte följden.</translation>
    </message>
    <message>
        <source>here now</source>
        <translation>pågår</translation>
    </message>
    <message>
        <source>today</source>
        <translation>i dag</translation>
    </message>
    <message>
        <source>Not reported yet. It comes with the municipality's sheet; unknown is not zero.</source>
        <translation>Ej uppgivet. Uppgiften kommer med kommunens kalkylblad; att den saknas betyder inte noll.</translation>
    </message>
    <message>
        <source>Public support</source>
        <translation>Offentlig försörjning</translation>
    </message>
    <message>
        <source>The municipality has answered that there was no support.</source>
        <translation>Kommunen har svarat att personen inte har haft någon försörjning.</translation>
    </message>
    <message>
        <source>since {day}, {days}</source>
        <translation>sedan {day}, {days}</translation>
    </message>
    <message>
        <source>{days} ago</source>
        <translation>för {days} sedan</translation>
    </message>
    <message>
        <source>{continuous} in a row, {total} in all · {cost}</source>
        <translation>{continuous} i följd, {total} totalt · {cost}</translation>
    </message>
    <message>
        <source>What has been done</source>
        <translation>Det här har gjorts</translation>
    </message>
    <message>
        <source>The team said yes</source>
        <translation>Teamet sade ja</translation>
    </message>
    <message>
        <source>The team put the case in the queue</source>
        <translation>Teamet satte ärendet i kö</translation>
    </message>
    <message>
        <source>The team said no</source>
        <translation>Teamet sade nej</translation>
    </message>
    <message>
        <source>done {day}</source>
        <translation>klart {day}</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>sedan {day}</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>från {day}</translation>
    </message>
    <message>
        <source>yes {day}</source>
        <translation>ja {day}</translation>
    </message>
    <message>
        <source>in the queue since {day}</source>
        <translation>i kö sedan {day}</translation>
    </message>
    <message>
        <source>no {day}</source>
        <translation>nej {day}</translation>
    </message>
    <message>
        <source>Physician</source>
        <translation>Läkare</translation>
    </message>
    <message>
        <source>Opened again</source>
        <translation>Öppnat igen</translation>
    </message>
    <message>
        <source>Intervention began: {kind}</source>
        <translation>Insats började: {kind}</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>efterfrågat</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>planerat</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>inställt</translation>
    </message>
    <message>
        <source>Physician: {words}</source>
        <translation>Läkare: {words}</translation>
    </message>
    <message>
        <source>Latest step</source>
        <translation>Senaste steget</translation>
    </message>
    <message>
        <source>Nothing recorded yet.</source>
        <translation>Inget är registrerat ännu.</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>utan datum</translation>
    </message>
    <message>
        <source>Activity capacity assessed at {capacity} %</source>
        <translation>Aktivitetsförmåga bedömd till {capacity} %</translation>
    </message>
    <message>
        <source>Intervention began: {kind} (by the imported list)</source>
        <translation>Insats började: {kind} (enligt importerad lista)</translation>
    </message>
    <message>
        <source>{step}, begun</source>
        <translation>{step}, påbörjat</translation>
    </message>
    <message>
        <source>{step}, done</source>
        <translation>{step}, klart</translation>
    </message>
    <message>
        <source>Back to {step}</source>
        <translation>Tillbaka till {step}</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>ej uppgivet</translation>
    </message>
    <message>
        <source>Support before the referral</source>
        <translation>Försörjning före aktualiseringen</translation>
    </message>
    <message>
        <source>Activity capacity</source>
        <translation>Aktivitetsförmåga</translation>
    </message>
    <message>
        <source>Case closed</source>
        <translation>Ärendet avslutat</translation>
    </message>
    <message>
        <source>The team</source>
        <translation>Teamet</translation>
    </message>
    <message>
        <source>reason not known</source>
        <translation>skäl ej uppgivet</translation>
    </message>
    <message>
        <source>To settle</source>
        <translation>Att reda ut</translation>
    </message>
    <message>
        <source>shown when it is settled that the identity is not protected</source>
        <translation>visas när det är utrett att identiteten inte är skyddad</translation>
    </message>
    <message>
        <source>planned {day}</source>
        <translation>planerat {day}</translation>
    </message>
    <message>
        <source>Ahead, not done yet</source>
        <translation>Framåt, ej gjort ännu</translation>
    </message>
    <message>
        <source>New task ...</source>
        <translation>Ny uppgift ...</translation>
    </message>
    <message>
        <source>late</source>
        <translation>försenad</translation>
    </message>
    <message>
        <source>municipality hidden</source>
        <translation>kommunen dold</translation>
    </message>
    <message>
        <source>Basic details</source>
        <translation>Grunduppgifter</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Stöd</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>Samtycken</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Logg</translation>
    </message>
    <message>
        <source>Closed {day}</source>
        <translation>Avslutat {day}</translation>
    </message>
    <message>
        <source>counted in a row</source>
        <translation>räknas i följd</translation>
    </message>
    <message>
        <source>counted in all</source>
        <translation>räknas totalt</translation>
    </message>
    <message>
        <source>no support, bridged and not counted</source>
        <translation>uppehåll, överbryggat och ej räknat</translation>
    </message>
    <message>
        <source>Support not reported yet: unknown is not zero</source>
        <translation>försörjningen ej uppgiven ännu: okänt är inte noll</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Steg</translation>
    </message>
    <message>
        <source>{kind} (by the imported list)</source>
        <translation>{kind} (enligt den inlästa listan)</translation>
    </message>
    <message>
        <source>Interventions</source>
        <translation>Insatser</translation>
    </message>
    <message>
        <source>ahead</source>
        <translation>framåt</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Förmåga</translation>
    </message>
    <message>
        <source>How it was counted</source>
        <translation>Så räknades det</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Tidslinje</translation>
    </message>
    <message>
        <source>Show the timeline</source>
        <translation>Visa tidslinjen</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Fäll ihop</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>År</translation>
    </message>
    <message>
        <source>Months in all</source>
        <translation>Månader totalt</translation>
    </message>
    <message>
        <source>Of these in a row</source>
        <translation>Varav i följd</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kostnad</translation>
    </message>
    <message>
        <source>{capacity} %, no date</source>
        <translation>{capacity} %, utan dag</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>Väntar på</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nästa</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Senast kontakt</translation>
    </message>
    <message>
        <source>nothing registered</source>
        <translation>inget registrerat</translation>
    </message>
    <message>
        <source>nothing planned</source>
        <translation>inget planerat</translation>
    </message>
    <message>
        <source>{reason}, {days}</source>
        <translation>{reason}, {days}</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Anteckningar</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>Kartläggning</translation>
    </message>
</context>
<context>
    <name>CaseForm</name>
    <message>
        <source>Write the four last digits too.</source>
        <translation>Skriv också de fyra sista siffrorna.</translation>
    </message>
    <message>
        <source>only as a number among others in the half-year package</source>
        <translation>bara som en siffra bland andra i halvårspaketet</translation>
    </message>
    <message>
        <source>Referred on</source>
        <translation>Aktualiserad</translation>
    </message>
    <message>
        <source>The day the municipality lifts the case in. Empty: the person is only identified so far.</source>
        <translation>Dagen då kommunen lyfter in ärendet. Lämna tomt om personen än så länge bara är identifierad.</translation>
    </message>
    <message>
        <source>Own number</source>
        <translation>Eget nummer</translation>
    </message>
    <message>
        <source>The running number of your own list, which the sheet with physician hours refers to.</source>
        <translation>Löpnumret i er egen lista; kalkylbladet med läkartimmar hänvisar till det.</translation>
    </message>
    <message>
        <source>the municipality's own caseworkers and the node's occupational therapist</source>
        <translation>den egna kommunens handläggare och nodens arbetsterapeut</translation>
    </message>
    <message>
        <source>five years after the last entry</source>
        <translation>fem år efter den sista anteckningen</translation>
    </message>
    <message>
        <source>Personal number</source>
        <translation>Personnummer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Protected identity</source>
        <translation>Skyddade personuppgifter</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Kön</translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation>Tolk</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Kommun</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>Spår</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Decides from when the person is counted as a participant.</source>
        <translation>Avgör från vilken dag personen räknas som deltagare.</translation>
    </message>
    <message>
        <source>Ties rows of imported sheets to the case.</source>
        <translation>Kopplar rader i importerade kalkylblad till ärendet.</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nej</translation>
    </message>
    <message>
        <source>Tells who the person is when sheets from the municipality are imported.</source>
        <translation>Visar vem personen är när kommunens kalkylblad importeras.</translation>
    </message>
    <message>
        <source>The person's name as the team uses it.</source>
        <translation>Personens namn, så som teamet använder det.</translation>
    </message>
    <message>
        <source>The person takes part and is counted as all others, under the case code alone.</source>
        <translation>Personen deltar och räknas som alla andra, bara med ärendekoden.</translation>
    </message>
    <message>
        <source>Follows the number unless the person says otherwise.</source>
        <translation>Följer personnumret om personen inte säger något annat.</translation>
    </message>
    <message>
        <source>The language an interpreter is booked in.</source>
        <translation>Språket som tolk bokas på.</translation>
    </message>
    <message>
        <source>The municipality that is responsible for the person and the data.</source>
        <translation>Kommunen som ansvarar för personen och uppgifterna.</translation>
    </message>
    <message>
        <source>Reactive: 24 months or more of continuous assistance.</source>
        <translation>Reaktivt: 24 sammanhängande månader eller mer med försörjningsstöd.</translation>
    </message>
    <message>
        <source>Who keeps in touch with the person.</source>
        <translation>Den som håller kontakten med personen.</translation>
    </message>
    <message>
        <source>Keep neither name nor number; only the case code</source>
        <translation>Spara varken namn eller nummer, bara ärendekoden</translation>
    </message>
    <message>
        <source>yyyymmdd-nnnn</source>
        <translation>ååååmmdd-nnnn</translation>
    </message>
    <message>
        <source>As the number states</source>
        <translation>Som personnumret anger</translation>
    </message>
    <message>
        <source>language, if one is needed</source>
        <translation>språk, om det behövs</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Välj</translation>
    </message>
    <message>
        <source>caseworker in the municipality</source>
        <translation>handläggare i kommunen</translation>
    </message>
    <message>
        <source>The track requires {needed} of support in a row before the referral; reported: {months}.</source>
        <translation>Spåret kräver {needed} i följd med försörjning före aktualiseringen; redovisat: {months}.</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Ej uppgivet</translation>
    </message>
    <message>
        <source>The unit that lifted the case in: before a consent the case is named only there.</source>
        <translation>Verksamheten som lyfte in ärendet: före ett samtycke visas namnet bara där.</translation>
    </message>
    <message>
        <source>Municipal unit</source>
        <translation>Verksamhet</translation>
    </message>
</context>
<context>
    <name>CaseRecord</name>
    <message>
        <source>Choose</source>
        <translation>Välj</translation>
    </message>
    <message>
        <source>The day it happened, not the day it is written.</source>
        <translation>Dagen då det hände, inte dagen då det skrivs in.</translation>
    </message>
    <message>
        <source>The kind of intervention that the team recommends.</source>
        <translation>Det slags insats som teamet rekommenderar.</translation>
    </message>
    <message>
        <source>The team says yes to taking part</source>
        <translation>Teamet säger ja till deltagande</translation>
    </message>
    <message>
        <source>The team puts the case in the queue</source>
        <translation>Teamet sätter ärendet i kö</translation>
    </message>
    <message>
        <source>The team says no to taking part</source>
        <translation>Teamet säger nej till deltagande</translation>
    </message>
    <message>
        <source>The case is closed</source>
        <translation>Ärendet avslutas</translation>
    </message>
    <message>
        <source>Record what has happened</source>
        <translation>Registrera vad som har hänt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Registrera</translation>
    </message>
    <message>
        <source>The day lies ahead. What is planned is not recorded here.</source>
        <translation>Dagen ligger framåt i tiden. Det som är planerat registreras inte här.</translation>
    </message>
    <message>
        <source>The latest recorded change is of {day}; this cannot be before it.</source>
        <translation>Den senast registrerade ändringen är {day}; detta kan inte ligga före den.</translation>
    </message>
    <message>
        <source>The case is opened again</source>
        <translation>Ärendet öppnas igen</translation>
    </message>
    <message>
        <source>Done: {step}</source>
        <translation>{step} klar</translation>
    </message>
    <message>
        <source>Back to: {step}</source>
        <translation>Tillbaka till: {step}</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Vad</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Recommended intervention</source>
        <translation>Rekommenderad insats</translation>
    </message>
    <message>
        <source>Reason for closing</source>
        <translation>Skäl till avslut</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Skäl</translation>
    </message>
    <message>
        <source>This has to be filled in.</source>
        <translation>Det här behöver fyllas i.</translation>
    </message>
    <message>
        <source>Begins: {step}</source>
        <translation>Börjar: {step}</translation>
    </message>
    <message>
        <source>What may follow where the case is; nothing is skipped.</source>
        <translation>Det som kan följa där ärendet är; inget steg hoppas över.</translation>
    </message>
    <message>
        <source>What the person goes on to when the case is closed.</source>
        <translation>Vad personen går vidare till när ärendet avslutas.</translation>
    </message>
    <message>
        <source>Why, in a few words that the person may read.</source>
        <translation>Varför, med några ord som personen får läsa.</translation>
    </message>
    <message>
        <source>Done: {step} is missing, since no decision of the team is recorded. Record that first.</source>
        <translation>Klart: {step} saknas, eftersom inget beslut av teamet är registrerat. Registrera det först.</translation>
    </message>
    <message>
        <source>Working notes go when the store is next opened. Does anything in them belong to the record?</source>
        <translation>Arbetsanteckningar försvinner nästa gång lagret öppnas. Finns något i dem som hör till akten?</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Överens</translation>
    </message>
    <message>
        <source>The names or functions of those behind the recommendation.</source>
        <translation>Namn eller funktion på dem som står bakom rekommendationen.</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Anmärkning</translation>
    </message>
    <message>
        <source>More about the closing, that the person may read.</source>
        <translation>Mer om avslutet, som personen får läsa.</translation>
    </message>
</context>
<context>
    <name>NewCase</name>
    <message>
        <source>Nothing of the new case is kept</source>
        <translation>Inget av det nya ärendet är sparat</translation>
    </message>
    <message>
        <source>What you typed before is still here. Save it, or press Cancel to throw it away.</source>
        <translation>Det du skrev tidigare finns kvar. Spara det, eller tryck på Avbryt för att kasta det.</translation>
    </message>
    <message>
        <source>The same name; the year of birth may be the same</source>
        <translation>Samma namn, och födelseåret kan vara detsamma</translation>
    </message>
    <message>
        <source>Save the case</source>
        <translation>Spara ärendet</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Is it the same person?</source>
        <translation>Är det samma person?</translation>
    </message>
    <message>
        <source>It is somebody else, save</source>
        <translation>Det är någon annan, spara</translation>
    </message>
    <message>
        <source>The case is saved.</source>
        <translation>Ärendet är sparat.</translation>
    </message>
    <message>
        <source>Nothing was saved, since the person is already here; see beside.</source>
        <translation>Inget sparades, eftersom personen redan finns; se bredvid.</translation>
    </message>
    <message>
        <source>Is the person already here?</source>
        <translation>Finns personen redan?</translation>
    </message>
    <message>
        <source>Looked up by number first, then by name and year of birth. Nobody found so far.</source>
        <translation>Söks på personnummer först, sedan på namn och födelseår. Ingen hittad hittills.</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>avslutat</translation>
    </message>
    <message>
        <source>open</source>
        <translation>öppet</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>Öppna ärendet</translation>
    </message>
    <message>
        <source>The number is already here, with another municipality. Speak to the therapist.</source>
        <translation>Numret finns redan hos en annan kommun. Tala med arbetsterapeuten.</translation>
    </message>
    <message>
        <source>The same personal number</source>
        <translation>Samma personnummer</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>Nytt ärende</translation>
    </message>
    <message>
        <source>New case for the same person</source>
        <translation>Nytt ärende för samma person</translation>
    </message>
    <message>
        <source>Somebody with this name is already here: {codes}. Nothing is merged.</source>
        <translation>Någon med samma namn finns redan: {codes}. Inget slås ihop.</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Minutes</source>
        <translation>Minuter</translation>
    </message>
    <message>
        <source>Decides which columns are looked for. The program has guessed it from the headings.</source>
        <translation>Avgör vilka kolumner som söks. Programmet har gissat utifrån rubrikerna.</translation>
    </message>
    <message>
        <source>Only looked at for what should be asked about, such as protected identity.</source>
        <translation>Läses bara för att se om något bör frågas om, till exempel skyddade personuppgifter.</translation>
    </message>
    <message>
        <source>Sheets (*.xlsx *.ods *.csv)</source>
        <translation>Kalkylblad (*.xlsx *.ods *.csv)</translation>
    </message>
    <message>
        <source>The column that is read as: {field}. Columns that are not chosen here are never kept.</source>
        <translation>Kolumnen som läses som: {field}. Kolumner som inte väljs här sparas aldrig.</translation>
    </message>
    <message numerus="yes">
        <source>the same amount in {count} months</source>
        <translation>
            <numerusform>samma belopp i {count} månad</numerusform>
            <numerusform>samma belopp i {count} månader</numerusform>
        </translation>
    </message>
    <message>
        <source>Trying it; nothing is kept yet</source>
        <translation>Provar; inget sparas ännu</translation>
    </message>
    <message>
        <source>Taking it in</source>
        <translation>Tar in kalkylbladet</translation>
    </message>
    <message>
        <source>Sheets (*.xlsx)</source>
        <translation>Kalkylblad (*.xlsx)</translation>
    </message>
    <message>
        <source>The sheet with marked cells is saved: {path}. Send it back the safe way you use.</source>
        <translation>Kalkylbladet med markerade celler är sparat: {path}. Skicka tillbaka det på ert säkra sätt.</translation>
    </message>
    <message>
        <source>Drop the file here</source>
        <translation>Släpp filen här</translation>
    </message>
    <message>
        <source>A case list, a municipality's payments or physician hours, as .xlsx, .ods or .csv. Nothing is kept until you have seen what was understood.</source>
        <translation>En ärendelista, en kommuns utbetalningar eller läkartimmar, som .xlsx, .ods eller .csv. Inget sparas förrän du har sett hur kalkylbladet förstods.</translation>
    </message>
    <message>
        <source>Choose a file ...</source>
        <translation>Välj en fil ...</translation>
    </message>
    <message>
        <source>Case list</source>
        <translation>Ärendelista</translation>
    </message>
    <message>
        <source>Public support</source>
        <translation>Offentlig försörjning</translation>
    </message>
    <message>
        <source>Physician hours</source>
        <translation>Läkartimmar</translation>
    </message>
    <message>
        <source>What an earlier sheet said of them for these months no longer holds. Otherwise it stands.</source>
        <translation>Det som ett tidigare kalkylblad angav om dem för de här månaderna gäller då inte längre. Annars står det kvar.</translation>
    </message>
    <message>
        <source>Who reports the payments. It takes the place of what they reported before of these months.</source>
        <translation>Den som lämnar utbetalningarna. De ersätter det som kommunen lämnat förut för samma månader.</translation>
    </message>
    <message>
        <source>from</source>
        <translation>från</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nej</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>ingen</translation>
    </message>
    <message>
        <source>read as</source>
        <translation>läses som</translation>
    </message>
    <message>
        <source>What happens when it is taken in</source>
        <translation>Det här händer när kalkylbladet tas in</translation>
    </message>
    <message>
        <source>Withdraw what was reported before for persons who are not in the sheet</source>
        <translation>Ta bort det som rapporterats tidigare för personer som inte finns i kalkylbladet</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Save the sheet with marked cells ...</source>
        <translation>Spara kalkylbladet med markerade celler ...</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Ta in</translation>
    </message>
    <message>
        <source>Save the sheet with marked cells</source>
        <translation>Spara kalkylbladet med markerade celler</translation>
    </message>
    <message>
        <source>Import a sheet</source>
        <translation>Importera kalkylblad</translation>
    </message>
    <message>
        <source>What the sheet is</source>
        <translation>Vad kalkylbladet är</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Kommun</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Välj en fil</translation>
    </message>
    <message>
        <source>those who take in sheets in this node</source>
        <translation>de som importerar kalkylblad i den här noden</translation>
    </message>
    <message>
        <source>with the note of which files were taken in; the file itself is not kept</source>
        <translation>med uppgiften om vilka filer som tagits in; själva filen sparas inte</translation>
    </message>
    <message>
        <source>{count} more to come</source>
        <translation>{count} till på tur</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>Läser {name}</translation>
    </message>
    <message>
        <source>{name} is taken in.</source>
        <translation>{name} är intaget.</translation>
    </message>
    <message>
        <source>Nothing of {name} could be taken in.</source>
        <translation>Ingenting i {name} kunde tas in.</translation>
    </message>
    <message>
        <source>Show what is to be settled</source>
        <translation>Visa Att reda ut</translation>
    </message>
    <message>
        <source>to correct</source>
        <translation>att rätta</translation>
    </message>
    <message>
        <source>Point out the columns that are marked, so that the sheet can be read.</source>
        <translation>Peka ut de markerade kolumnerna, så att kalkylbladet kan läsas.</translation>
    </message>
    <message>
        <source>no support</source>
        <translation>ingen försörjning</translation>
    </message>
    <message>
        <source>not taken</source>
        <translation>tas inte in</translation>
    </message>
    <message>
        <source>to settle</source>
        <translation>att reda ut</translation>
    </message>
    <message>
        <source>Personal number</source>
        <translation>Personnummer</translation>
    </message>
    <message>
        <source>Personal number or case code</source>
        <translation>Personnummer eller ärendekod</translation>
    </message>
    <message>
        <source>Running number</source>
        <translation>Löpnummer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Förnamn</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Efternamn</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Kön</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>Spår</translation>
    </message>
    <message>
        <source>Referred on</source>
        <translation>Aktualiserad</translation>
    </message>
    <message>
        <source>The team's decision</source>
        <translation>Teamets beslut</translation>
    </message>
    <message>
        <source>Joint assessment done</source>
        <translation>Kartläggning klar</translation>
    </message>
    <message>
        <source>Recommendation on</source>
        <translation>Rekommendation</translation>
    </message>
    <message>
        <source>Recommended intervention</source>
        <translation>Rekommenderad insats</translation>
    </message>
    <message>
        <source>Intervention began</source>
        <translation>Insats började</translation>
    </message>
    <message>
        <source>Activity capacity</source>
        <translation>Aktivitetsförmåga</translation>
    </message>
    <message>
        <source>Assessed on</source>
        <translation>Bedömd</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>Avslutad</translation>
    </message>
    <message>
        <source>Reason for closing</source>
        <translation>Skäl till avslut</translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation>Tolk</translation>
    </message>
    <message>
        <source>Note (only looked at, never kept)</source>
        <translation>Anteckning (sparas aldrig)</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Månad</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>År</translation>
    </message>
    <message>
        <source>Kind of support</source>
        <translation>Slag av försörjning</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Belopp</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Vecka</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Slag</translation>
    </message>
    <message>
        <source>Running number of the case</source>
        <translation>Ärendets löpnummer</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tid</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Efterfrågat av</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Which column is what</source>
        <translation>Vilken kolumn som är vad</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändra</translation>
    </message>
    <message numerus="yes">
        <source>{count} new rows</source>
        <translation>
            <numerusform>{count} ny rad</numerusform>
            <numerusform>{count} nya rader</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} rows change something</source>
        <translation>
            <numerusform>{count} rad ändrar något</numerusform>
            <numerusform>{count} rader ändrar något</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} rows known already</source>
        <translation>
            <numerusform>{count} rad är känd sedan tidigare</numerusform>
            <numerusform>{count} rader är kända sedan tidigare</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} rows in all</source>
        <translation>
            <numerusform>{count} rad totalt</numerusform>
            <numerusform>{count} rader totalt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} rows, or something of them, are not taken in</source>
        <translation>
            <numerusform>{count} rad, eller något i den, tas inte in</numerusform>
            <numerusform>{count} rader, eller något i dem, tas inte in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} things are unclear, but stop nothing</source>
        <translation>
            <numerusform>{count} sak är oklar, men hindrar inget</numerusform>
            <numerusform>{count} saker är oklara, men hindrar inget</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} amounts reported before are not in the sheet and are withdrawn</source>
        <translation>
            <numerusform>{count} belopp som rapporterats tidigare finns inte i kalkylbladet och tas bort</numerusform>
            <numerusform>{count} belopp som rapporterats tidigare finns inte i kalkylbladet och tas bort</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} persons are not in the caseload and are not kept</source>
        <translation>
            <numerusform>{count} person finns inte bland ärendena och sparas inte</numerusform>
            <numerusform>{count} personer finns inte bland ärendena och sparas inte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} persons reported before are not in the sheet; theirs is kept</source>
        <translation>
            <numerusform>{count} person som rapporterats tidigare finns inte i kalkylbladet; uppgifterna ligger kvar</numerusform>
            <numerusform>{count} personer som rapporterats tidigare finns inte i kalkylbladet; uppgifterna ligger kvar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} rows of other teams are left out</source>
        <translation>
            <numerusform>{count} rad gäller ett annat team och tas inte in</numerusform>
            <numerusform>{count} rader gäller andra team och tas inte in</numerusform>
        </translation>
    </message>
    <message>
        <source>Not read and never kept: {columns}</source>
        <translation>Läses inte och sparas aldrig: {columns}</translation>
    </message>
    <message>
        <source>no column</source>
        <translation>ingen kolumn</translation>
    </message>
    <message>
        <source>Rows to look at</source>
        <translation>Rader att titta på</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>tas bort</translation>
    </message>
    <message>
        <source>Changes of what was reported before</source>
        <translation>Ändringar av det som rapporterats tidigare</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Blad</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Rad</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Kolumn</translation>
    </message>
    <message>
        <source>What about it</source>
        <translation>Vad det gäller</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Ärende</translation>
    </message>
    <message>
        <source>Reported before</source>
        <translation>Tidigare</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Nu</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Inget nytt</translation>
    </message>
    <message>
        <source>Another file</source>
        <translation>En annan fil</translation>
    </message>
    <message>
        <source>Second person (only looked at, never kept)</source>
        <translation>Andra person (läses bara, sparas aldrig)</translation>
    </message>
    <message>
        <source>First day of the period</source>
        <translation>Periodens första dag</translation>
    </message>
    <message>
        <source>Last day of the period</source>
        <translation>Periodens sista dag</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Beslut</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Frågor</translation>
    </message>
    <message>
        <source>What hangs on a question is not taken in until it is answered. Those about a case are kept under To settle.</source>
        <translation>Det som hänger på en fråga tas inte in förrän den är besvarad. Frågor om ett ärende finns kvar under Att reda ut.</translation>
    </message>
    <message>
        <source>The same answer for all</source>
        <translation>Samma svar för alla</translation>
    </message>
    <message>
        <source>Choose an answer</source>
        <translation>Välj svar</translation>
    </message>
    <message>
        <source>row {row}</source>
        <translation>rad {row}</translation>
    </message>
    <message numerus="yes">
        <source>{count} questions have no answer yet</source>
        <translation>
            <numerusform>{count} fråga saknar svar</numerusform>
            <numerusform>{count} frågor saknar svar</numerusform>
        </translation>
    </message>
    <message>
        <source>What the sheet holds</source>
        <translation>Bladets innehåll</translation>
    </message>
    <message>
        <source>In the caseload: {totals}.</source>
        <translation>Om personer i ärendena: {totals}.</translation>
    </message>
    <message>
        <source>The sheet's own sums: {sums}.</source>
        <translation>Bladets egna summor: {sums}.</translation>
    </message>
    <message numerus="yes">
        <source>and {count} more rows</source>
        <translation>
            <numerusform>och {count} rad till</numerusform>
            <numerusform>och {count} rader till</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} questions: {words}</source>
        <translation>
            <numerusform>{count} fråga: {words}</numerusform>
            <numerusform>{count} frågor: {words}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and {count} more, which the answer for all holds for</source>
        <translation>
            <numerusform>och {count} till, som besvaras av svaret för alla</numerusform>
            <numerusform>och {count} till, som besvaras av svaret för alla</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The sheet's {count} cells: {parts}.</source>
        <translation>
            <numerusform>Bladets {count} cell: {parts}.</numerusform>
            <numerusform>Bladets {count} celler: {parts}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} answers from earlier sheets are used.</source>
        <translation>
            <numerusform>{count} svar från ett tidigare blad används.</numerusform>
            <numerusform>{count} svar från tidigare blad används.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} are taken in</source>
        <translation>
            <numerusform>{count} tas in</numerusform>
            <numerusform>{count} tas in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} are known already</source>
        <translation>
            <numerusform>{count} är känd redan</numerusform>
            <numerusform>{count} är kända redan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} headings</source>
        <translation>
            <numerusform>{count} rubrik</numerusform>
            <numerusform>{count} rubriker</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} sums that agree</source>
        <translation>
            <numerusform>{count} summa som stämmer</numerusform>
            <numerusform>{count} summor som stämmer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} are left aside</source>
        <translation>
            <numerusform>{count} läses inte</numerusform>
            <numerusform>{count} läses inte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} cannot be taken in</source>
        <translation>
            <numerusform>{count} går inte att ta in</numerusform>
            <numerusform>{count} går inte att ta in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} are about people outside the caseload</source>
        <translation>
            <numerusform>{count} gäller personer utanför ärendena</numerusform>
            <numerusform>{count} gäller personer utanför ärendena</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} wait for an answer or are not understood</source>
        <translation>
            <numerusform>{count} väntar på svar eller är inte förstådd</numerusform>
            <numerusform>{count} väntar på svar eller är inte förstådda</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} persons</source>
        <translation>
            <numerusform>{count} person</numerusform>
            <numerusform>{count} personer</numerusform>
        </translation>
    </message>
    <message>
        <source>Published figures</source>
        <translation>Utlämnade siffror</translation>
    </message>
    <message>
        <source>the node</source>
        <translation>noden</translation>
    </message>
    <message>
        <source>Earlier imports</source>
        <translation>Tidigare importer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Vad</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Från</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Av</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rader</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Läge</translation>
    </message>
    <message>
        <source>Take back ...</source>
        <translation>Ta tillbaka ...</translation>
    </message>
    <message>
        <source>Choose an import to take it back.</source>
        <translation>Välj en import för att ta tillbaka den.</translation>
    </message>
    <message>
        <source>It cannot be taken back: {reason}.</source>
        <translation>Den går inte att ta tillbaka: {reason}.</translation>
    </message>
    <message>
        <source>What held before it holds again when it is taken back.</source>
        <translation>När den tas tillbaka gäller det som gällde före den.</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>tillbakatagen</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>gäller</translation>
    </message>
    <message>
        <source>can be taken back</source>
        <translation>kan tas tillbaka</translation>
    </message>
    <message>
        <source>{field} is in the column {heading}</source>
        <translation>{field} står i kolumnen {heading}</translation>
    </message>
    <message>
        <source>Read as the last time</source>
        <translation>Läst som förra gången</translation>
    </message>
    <message>
        <source>Answered about an earlier sheet of the same sender. A changed answer holds from now on.</source>
        <translation>Besvarat för ett tidigare blad från samma avsändare. Ett ändrat svar gäller från och med nu.</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Fråga igen</translation>
    </message>
    <message>
        <source>How the senders keep their sheets</source>
        <translation>Så för avsändarna sina blad</translation>
    </message>
    <message>
        <source>Answers that hold for the next sheet of the same sender. What is forgotten is asked again.</source>
        <translation>Svar som gäller för nästa blad från samma avsändare. Det som glöms frågas om igen.</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Glöm</translation>
    </message>
    <message>
        <source>{kind} from {sender}, imported {day} by {who}. What held before it holds again.</source>
        <translation>{kind} från {sender}, importerad {day} av {who}. Det som gällde före den gäller igen.</translation>
    </message>
    <message>
        <source>Take the import back?</source>
        <translation>Ta tillbaka importen?</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Ta tillbaka</translation>
    </message>
    <message numerus="yes">
        <source>Taken back; {count} rows were put right.</source>
        <translation>
            <numerusform>Tillbakataget; {count} rad återställdes.</numerusform>
            <numerusform>Tillbakataget; {count} rader återställdes.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is no longer remembered; the next sheet asks.</source>
        <translation>Det är glömt; nästa blad frågar.</translation>
    </message>
    <message>
        <source>Known before</source>
        <translation>Känt sedan förut</translation>
    </message>
    <message>
        <source>In the sheet</source>
        <translation>I bladet</translation>
    </message>
    <message>
        <source>Changes of cases</source>
        <translation>Ändringar i ärenden</translation>
    </message>
    <message>
        <source>changes</source>
        <translation>ändras</translation>
    </message>
    <message>
        <source>is kept</source>
        <translation>behålls</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>tomt</translation>
    </message>
    <message>
        <source>open again</source>
        <translation>öppet igen</translation>
    </message>
    <message>
        <source>One by one</source>
        <translation>En i taget</translation>
    </message>
    <message>
        <source>what does ”{word}” mean?</source>
        <translation>vad betyder ”{word}”?</translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <translation>{one} och {other}</translation>
    </message>
    <message>
        <source>The workbook is protected by a password</source>
        <translation>Arbetsboken är skyddad med lösenord</translation>
    </message>
    <message>
        <source>Password of the workbook</source>
        <translation>Arbetsbokens lösenord</translation>
    </message>
    <message>
        <source>Open the workbook</source>
        <translation>Öppna arbetsboken</translation>
    </message>
    <message>
        <source>That is not the password of {name}. Nothing was read.</source>
        <translation>Det är inte lösenordet till {name}. Inget lästes.</translation>
    </message>
    <message>
        <source>Type the password of {name}. It is used to read the file and is not kept.</source>
        <translation>Skriv lösenordet till {name}. Det används för att läsa filen och sparas inte.</translation>
    </message>
    <message>
        <source>The very same file was imported {day} by {who}.</source>
        <translation>Samma fil importerades {day} av {who}.</translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation>Inget behöver göras.</translation>
    </message>
    <message numerus="yes">
        <source>{count} questions are still open.</source>
        <translation>
            <numerusform>{count} fråga återstår.</numerusform>
            <numerusform>{count} frågor återstår.</numerusform>
        </translation>
    </message>
    <message>
        <source>as the sheet says</source>
        <translation>enligt bladet</translation>
    </message>
    <message>
        <source>{kind} from {sender}, imported {day} by {who}</source>
        <translation>{kind} från {sender}, inläst {day} av {who}</translation>
    </message>
    <message>
        <source>Drop the same file again to answer: {file}. The program recognises it.</source>
        <translation>Släpp samma fil igen för att svara: {file}. Programmet känner igen den.</translation>
    </message>
    <message numerus="yes">
        <source>{count} cases change: {codes}</source>
        <translation>
            <numerusform>{count} ärende ändras: {codes}</numerusform>
            <numerusform>{count} ärenden ändras: {codes}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} amounts reported before change</source>
        <translation>
            <numerusform>{count} tidigare belopp ändras</numerusform>
            <numerusform>{count} tidigare belopp ändras</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the cases</source>
        <translation>Visa ärendena</translation>
    </message>
    <message>
        <source>Excerpt of the accounts</source>
        <translation>Utdrag ur huvudboken</translation>
    </message>
    <message numerus="yes">
        <source>{count} cases changed: {codes}</source>
        <translation>
            <numerusform>{count} ärende ändrades: {codes}</numerusform>
            <numerusform>{count} ärenden ändrades: {codes}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} amounts reported before changed</source>
        <translation>
            <numerusform>{count} belopp som rapporterats tidigare ändrades</numerusform>
            <numerusform>{count} belopp som rapporterats tidigare ändrades</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} rows changed something</source>
        <translation>
            <numerusform>{count} rad ändrade något</numerusform>
            <numerusform>{count} rader ändrade något</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} rows, or something of them, were not taken in</source>
        <translation>
            <numerusform>{count} rad, eller något i den, togs inte in</numerusform>
            <numerusform>{count} rader, eller något i dem, togs inte in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} amounts reported before were not in the sheet and were withdrawn</source>
        <translation>
            <numerusform>{count} belopp som rapporterats tidigare fanns inte i kalkylbladet och togs bort</numerusform>
            <numerusform>{count} belopp som rapporterats tidigare fanns inte i kalkylbladet och togs bort</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} persons were not in the caseload and were not kept</source>
        <translation>
            <numerusform>{count} person fanns inte bland ärendena och sparades inte</numerusform>
            <numerusform>{count} personer fanns inte bland ärendena och sparades inte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} rows of other teams were left out</source>
        <translation>
            <numerusform>{count} rad gällde ett annat team och togs inte in</numerusform>
            <numerusform>{count} rader gällde andra team och togs inte in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} were taken in</source>
        <translation>
            <numerusform>{count} togs in</numerusform>
            <numerusform>{count} togs in</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the hours</source>
        <translation>Visa timmarna</translation>
    </message>
    <message>
        <source>The sheets gone through</source>
        <translation>Genomgångna kalkylblad</translation>
    </message>
    <message>
        <source>Not taken in.</source>
        <translation>Inte intaget.</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>so that both sides know whom the packages come from</source>
        <translation>så att båda vet vem paketen kommer från</translation>
    </message>
    <message>
        <source>Key files (*.json)</source>
        <translation>Nyckelfiler (*.json)</translation>
    </message>
    <message>
        <source>The key of {name} is taken in. Compare the numbers by telephone now.</source>
        <translation>Nyckeln för {name} är mottagen. Jämför siffrorna i telefon nu.</translation>
    </message>
    <message>
        <source>Send the file by mail. Then read the six groups aloud when you talk on the telephone.</source>
        <translation>Skicka filen med e-post. Läs sedan upp de sex grupperna när ni talas vid i telefon.</translation>
    </message>
    <message>
        <source>A party has a new key only when their store was made anew. These are the new numbers: replace the key only when they have been read aloud to you on the telephone.</source>
        <translation>En part får en ny nyckel bara när deras lager har gjorts om. Det här är de nya siffrorna: ersätt nyckeln bara om de har lästs upp för dig i telefon.</translation>
    </message>
    <message>
        <source>Save our key file</source>
        <translation>Spara vår nyckelfil</translation>
    </message>
    <message>
        <source>The key file is saved: {file}. It holds nothing secret; send it by mail.</source>
        <translation>Nyckelfilen är sparad: {file}. Den innehåller inget hemligt; skicka den med e-post.</translation>
    </message>
    <message>
        <source>Our key</source>
        <translation>Vår nyckel</translation>
    </message>
    <message>
        <source>Save our key file ...</source>
        <translation>Spara vår nyckelfil ...</translation>
    </message>
    <message>
        <source>All six groups are the same</source>
        <translation>Alla sex grupper stämmer</translation>
    </message>
    <message>
        <source>Take in their key file ...</source>
        <translation>Ta emot deras nyckelfil ...</translation>
    </message>
    <message>
        <source>Ask them for their key file, and drop it anywhere on this page.</source>
        <translation>Be dem om deras nyckelfil och släpp den var som helst på sidan.</translation>
    </message>
    <message>
        <source>Another key than before</source>
        <translation>En annan nyckel än förut</translation>
    </message>
    <message>
        <source>Keep the old key</source>
        <translation>Behåll den gamla nyckeln</translation>
    </message>
    <message>
        <source>All six groups are the same, replace</source>
        <translation>Alla sex grupper stämmer, ersätt</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Nycklar</translation>
    </message>
    <message>
        <source>Choose the key file</source>
        <translation>Välj nyckelfilen</translation>
    </message>
    <message>
        <source>The key of {name} is confirmed.</source>
        <translation>Nyckeln för {name} är bekräftad.</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>saknas</translation>
    </message>
    <message>
        <source>The numbers were compared. Packages can be exchanged.</source>
        <translation>Siffrorna är jämförda. Paket kan utväxlas.</translation>
    </message>
    <message>
        <source>key file {name}</source>
        <translation>nyckelfil {name}</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>bekräftad</translation>
    </message>
    <message>
        <source>not compared</source>
        <translation>inte jämförd</translation>
    </message>
    <message>
        <source>Call {name} on a number you already have, not one from the mail. Let them read their six groups aloud. If any group differs, do not use the key: ask for the file anew.</source>
        <translation>Ring {name} på ett nummer du redan har, inte ett ur e-brevet. Låt dem läsa upp sina sex grupper. Om någon grupp skiljer sig: använd inte nyckeln, utan be om filen på nytt.</translation>
    </message>
    <message>
        <source>Exchange keys</source>
        <translation>Utväxla nycklar</translation>
    </message>
    <message>
        <source>To the packages</source>
        <translation>Till paketen</translation>
    </message>
</context>
<context>
    <name>Owner</name>
    <message>
        <source>It speaks of one person: {phrases}. Could a reader of the mail know who it is?</source>
        <translation>Den handlar om en person: {phrases}. Kan den som läser brevet veta vem det är?</translation>
    </message>
    <message>
        <source>Activity budget by the nodes' latest files</source>
        <translation>Aktivitetsbudget enligt nodernas senaste filer</translation>
    </message>
    <message>
        <source>All packages of a node are held together, every version, as anybody can who has asked for them. The program then tries to work out the hidden numbers.</source>
        <translation>Alla paket från en nod läggs ihop, varje version, så som den kan göra som har begärt ut dem. Programmet försöker sedan räkna ut de dolda talen.</translation>
    </message>
    <message>
        <source>Can anybody work something out of all that has come in?</source>
        <translation>Kan någon räkna ut något av allt som kommit in?</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Utfört</translation>
    </message>
    <message>
        <source>Files that end in .kraftpaket or .kraftpaket.txt, as many as you like. Each is verified and shown before anything is kept.</source>
        <translation>Filer som slutar på .kraftpaket eller .kraftpaket.txt, så många du vill. Var och en kontrolleras och visas innan något tas emot.</translation>
    </message>
    <message>
        <source>Files with people</source>
        <translation>Filer med deltagare</translation>
    </message>
    <message>
        <source>Half-year packages</source>
        <translation>Halvårspaket</translation>
    </message>
    <message>
        <source>Holding the packages together</source>
        <translation>Lägger ihop paketen</translation>
    </message>
    <message>
        <source>It holds: {contents}.</source>
        <translation>Det innehåller: {contents}.</translation>
    </message>
    <message>
        <source>Just taken in</source>
        <translation>Nyss mottaget</translation>
    </message>
    <message>
        <source>Known to the node</source>
        <translation>Känt av noden</translation>
    </message>
    <message>
        <source>No file with physician's hours has come from: {nodes}.</source>
        <translation>Ingen fil med läkartimmar har kommit från: {nodes}.</translation>
    </message>
    <message>
        <source>No status file has come in</source>
        <translation>Ingen lägesfil har kommit in</translation>
    </message>
    <message>
        <source>No. No sensitive number can be worked out, exactly or nearly.</source>
        <translation>Nej. Inget känsligt tal går att räkna ut, varken exakt eller nästan.</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Nod</translation>
    </message>
    <message>
        <source>Packages (*.kraftpaket *.kraftpaket.txt)</source>
        <translation>Paket (*.kraftpaket *.kraftpaket.txt)</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Planerat</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Lägg undan</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Kvartal</translation>
    </message>
    <message>
        <source>Quarter and status files</source>
        <translation>Kvartals- och lägesfiler</translation>
    </message>
    <message>
        <source>Question of your own about {package}</source>
        <translation>Egen fråga om {package}</translation>
    </message>
    <message>
        <source>Question of your own to the node</source>
        <translation>Egen fråga till noden</translation>
    </message>
    <message>
        <source>Signed with the node's key {fingerprint}, made {day}, number {sequence} of the node's.</source>
        <translation>Signerat med nodens nyckel {fingerprint}, gjort {day}, nodens nummer {sequence}.</translation>
    </message>
    <message>
        <source>Situation report</source>
        <translation>Lägesrapport</translation>
    </message>
    <message>
        <source>Some, but no more than the nodes knew and approved when they sent.</source>
        <translation>En del, men inte mer än vad noderna visste och godkände när de skickade.</translation>
    </message>
    <message>
        <source>Status file, latest</source>
        <translation>Lägesfil, senaste</translation>
    </message>
    <message numerus="yes">
        <source>Take in {count} packages</source>
        <translation>
            <numerusform>Ta emot paketet</numerusform>
            <numerusform>Ta emot {count} paket</numerusform>
        </translation>
    </message>
    <message>
        <source>Takes the place of version {version}. The node's reason: {reason}</source>
        <translation>Ersätter version {version}. Nodens skäl: {reason}</translation>
    </message>
    <message>
        <source>Taking in the packages</source>
        <translation>Tar emot paketen</translation>
    </message>
    <message>
        <source>Taking in {name} ({place} of {count})</source>
        <translation>Tar emot {name} ({place} av {count})</translation>
    </message>
    <message>
        <source>The time has not ended</source>
        <translation>Tiden är inte slut</translation>
    </message>
    <message>
        <source>There are other files in {folder} where the receipts go. They are replaced by the receipts.</source>
        <translation>Det finns andra filer i {folder} där kvittona ska ligga. De ersätts av kvittona.</translation>
    </message>
    <message>
        <source>Keys of the nodes</source>
        <translation>Nodernas nycklar</translation>
    </message>
    <message>
        <source>Take in packages ...</source>
        <translation>Ta emot paket ...</translation>
    </message>
    <message>
        <source>Packages of the nodes</source>
        <translation>Paket från noderna</translation>
    </message>
    <message>
        <source>Drop the packages here</source>
        <translation>Släpp paketen här</translation>
    </message>
    <message>
        <source>There is a consolidation of this period in {folder} already. It is written anew.</source>
        <translation>Det finns redan en sammanställning av perioden i {folder}. Den skrivs på nytt.</translation>
    </message>
    <message>
        <source>Too nearly</source>
        <translation>För nära</translation>
    </message>
    <message>
        <source>Try it now</source>
        <translation>Pröva nu</translation>
    </message>
    <message>
        <source>Trying {node}</source>
        <translation>Prövar {node}</translation>
    </message>
    <message>
        <source>Verified, not taken in yet</source>
        <translation>Kontrollerat, inte mottaget ännu</translation>
    </message>
    <message>
        <source>Verifying the packages</source>
        <translation>Kontrollerar paketen</translation>
    </message>
    <message>
        <source>Choose packages</source>
        <translation>Välj paket</translation>
    </message>
    <message>
        <source>Verifying {name} ({place} of {count})</source>
        <translation>Kontrollerar {name} ({place} av {count})</translation>
    </message>
    <message>
        <source>Where the consolidation is to be written</source>
        <translation>Var sammanställningen ska skrivas</translation>
    </message>
    <message>
        <source>Worked out exactly</source>
        <translation>Går att räkna ut exakt</translation>
    </message>
    <message>
        <source>Write the receipt again</source>
        <translation>Skriv kvittot igen</translation>
    </message>
    <message>
        <source>Written in {folder}: {names}.</source>
        <translation>Skrivet i {folder}: {names}.</translation>
    </message>
    <message>
        <source>Yes: more than the nodes have said themselves. Call the nodes that are marked.</source>
        <translation>Ja, mer än vad noderna själva har angett. Ring de noder som är markerade.</translation>
    </message>
    <message>
        <source>Your question: {remark}</source>
        <translation>Din fråga: {remark}</translation>
    </message>
    <message>
        <source>activity budget up to and including {month}: {granted} granted, {used} used, {left} left</source>
        <translation>aktivitetsbudget till och med {month}: {granted} beviljat, {used} använt, {left} kvar</translation>
    </message>
    <message>
        <source>all nodes, from their latest files</source>
        <translation>alla noder, ur deras senaste filer</translation>
    </message>
    <message>
        <source>diary number {number}</source>
        <translation>diarienummer {number}</translation>
    </message>
    <message>
        <source>if there is one; it goes back with the receipt</source>
        <translation>om du har någon; den följer med kvittot tillbaka</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>i ordning</translation>
    </message>
    <message>
        <source>no activity budget</source>
        <translation>ingen aktivitetsbudget</translation>
    </message>
    <message>
        <source>physician's hours: {done} done, {planned} planned, {left} left</source>
        <translation>läkartimmar: {done} utfört, {planned} planerat, {left} kvar</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>avvisat</translation>
    </message>
    <message>
        <source>wk {number}</source>
        <translation>v. {number}</translation>
    </message>
    <message>
        <source>{node}, {period}, version {version}</source>
        <translation>{node}, {period}, version {version}</translation>
    </message>
    <message>
        <source>Let them read their four words aloud; then send the receipt {name} back to the node.</source>
        <translation>Låt dem läsa upp sina fyra ord. Skicka sedan kvittot {name} till noden.</translation>
    </message>
    <message>
        <source>taken in</source>
        <translation>mottaget</translation>
    </message>
    <message>
        <source>was here already</source>
        <translation>fanns redan</translation>
    </message>
    <message>
        <source>Half-year</source>
        <translation>Halvår</translation>
    </message>
    <message>
        <source>Write PDF, workbook and JSON ...</source>
        <translation>Skriv PDF, arbetsbok och JSON ...</translation>
    </message>
    <message>
        <source>The nodes together</source>
        <translation>Noderna tillsammans</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Mål</translation>
    </message>
    <message>
        <source>since the start, from published numbers only</source>
        <translation>sedan projektets start, bara ur tal som inte är dolda</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Mål</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Nått</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Måltal</translation>
    </message>
    <message>
        <source>Even pace now</source>
        <translation>Jämn takt nu</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>saknas</translation>
    </message>
    <message>
        <source>Missing: {nodes}. The sums are those of the others.</source>
        <translation>Saknas: {nodes}. Summorna gäller de andra.</translation>
    </message>
    <message>
        <source>at least {number}</source>
        <translation>minst {number}</translation>
    </message>
    <message>
        <source>Not published</source>
        <translation>Anges inte</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Öppna mappen</translation>
    </message>
    <message>
        <source>{day}, v. {version}</source>
        <translation>{day}, v. {version}</translation>
    </message>
    <message>
        <source>{day}, question</source>
        <translation>{day}, fråga</translation>
    </message>
    <message>
        <source>Open the folder of {name}</source>
        <translation>Öppna mappen med {name}</translation>
    </message>
    <message>
        <source>of them women</source>
        <translation>varav kvinnor</translation>
    </message>
    <message>
        <source>of them men</source>
        <translation>varav män</translation>
    </message>
    <message>
        <source>{node}: more than it has said</source>
        <translation>{node}: mer än den har angett</translation>
    </message>
    <message>
        <source>{node}: {kind} {period}, version {version}</source>
        <translation>{node}: {kind} {period}, version {version}</translation>
    </message>
    <message numerus="yes">
        <source>situation report in {count} parts</source>
        <translation>
            <numerusform>lägesrapport</numerusform>
            <numerusform>lägesrapport i {count} delar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} numbers of people</source>
        <translation>
            <numerusform>{count} tal om deltagare</numerusform>
            <numerusform>{count} tal om deltagare</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} of them hidden</source>
        <translation>
            <numerusform>varav {count} dolt</numerusform>
            <numerusform>varav {count} dolda</numerusform>
        </translation>
    </message>
    <message>
        <source>Allotted</source>
        <translation>Tilldelat</translation>
    </message>
    <message>
        <source>Each node tells its hours up to the end of a month, in whole five hours. Which weeks are free stands in the physician's own calendar. The project leader's own hours are in no file.</source>
        <translation>Varje nod anger sina timmar till slutet av en månad, i hela femtal timmar. Vilka veckor som är lediga står i läkarens egen kalender. Projektledarens egna timmar finns inte i någon fil.</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Kvar</translation>
    </message>
    <message>
        <source>The physician's hours</source>
        <translation>Läkartimmar</translation>
    </message>
    <message>
        <source>Up to and including</source>
        <translation>Till och med</translation>
    </message>
    <message>
        <source>Target for these nodes</source>
        <translation>Måltal för de här noderna</translation>
    </message>
    <message>
        <source>Not come in yet</source>
        <translation>Har inte kommit in</translation>
    </message>
    <message>
        <source>Copy a reminder</source>
        <translation>Kopiera en påminnelse</translation>
    </message>
    <message>
        <source>Copy a reminder to {node}</source>
        <translation>Kopiera en påminnelse till {node}</translation>
    </message>
    <message numerus="yes">
        <source>{count} half-year packages</source>
        <translation>
            <numerusform>{count} halvårspaket</numerusform>
            <numerusform>{count} halvårspaket</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} quarter files</source>
        <translation>
            <numerusform>{count} kvartalsfil</numerusform>
            <numerusform>{count} kvartalsfiler</numerusform>
        </translation>
    </message>
    <message>
        <source>The whole node</source>
        <translation>Hela noden</translation>
    </message>
    <message>
        <source>{number} of {whole}</source>
        <translation>{number} av {whole}</translation>
    </message>
    <message>
        <source>Given away before</source>
        <translation>Redan röjt</translation>
    </message>
    <message>
        <source>in a later one</source>
        <translation>i ett senare</translation>
    </message>
    <message>
        <source>Figures of a later day have come in from the node, so this can no longer be made.</source>
        <translation>Siffror för en senare dag har kommit in från noden, så den här kan inte längre göras.</translation>
    </message>
</context>
<context>
    <name>OpenPackage</name>
    <message>
        <source>A dash, or an empty cell in the workbook, is no number of the table.</source>
        <translation>Ett streck, eller en tom cell i arbetsboken, betyder att tabellen inte har något sådant tal.</translation>
    </message>
    <message>
        <source>A number is a number of people, exactly as it was counted.</source>
        <translation>Ett tal är ett antal personer, exakt så som de räknats.</translation>
    </message>
    <message>
        <source>A second person at the node has looked at the package and approved it.</source>
        <translation>En andra person på noden har granskat paketet och godkänt det.</translation>
    </message>
    <message>
        <source>A span such as 0–6 stands for a hidden number. Nothing is said about why it is hidden.</source>
        <translation>Ett spann som 0–6 står för ett dolt tal. Skälet till att det är dolt redovisas inte.</translation>
    </message>
    <message>
        <source>A sum is shown when at least {people} people are behind it and none of them is most of it, a mean when they are at least {mean}, and only where all sums together tell nothing of fewer than five people. Otherwise it is held back.</source>
        <translation>En summa visas när minst {people} personer står bakom den och ingen av dem dominerar den, ett medelvärde när de är minst {mean}, och bara där alla summor tillsammans inte säger något om färre än fem. Annars hålls det inne.</translation>
    </message>
    <message>
        <source>A text that begins as a formula does has an apostrophe before it.</source>
        <translation>En text som börjar som en formel har en apostrof framför sig.</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Om</translation>
    </message>
    <message>
        <source>As it stands in the tables.</source>
        <translation>Så som den står i tabellerna.</translation>
    </message>
    <message>
        <source>Call the node on a number you already have. The four words must be theirs.</source>
        <translation>Ring noden på ett nummer ni redan har. De fyra orden ska vara desamma hos dem.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kod</translation>
    </message>
    <message>
        <source>Counts from 1 to {small} are not shown, nor are numbers that would give them away. A span such as 0–{width} stands there instead: it is what the printed numbers leave open, also together with those of every earlier package.</source>
        <translation>Antal från 1 till {small} visas inte, och inte heller tal som skulle röja dem. I stället står ett spann, till exempel 0–{width}: det är vad de tryckta siffrorna lämnar öppet, också tillsammans med alla tidigare paket.</translation>
    </message>
    <message>
        <source>A reader who knows how the program chooses what to hide can sometimes rule out more of a span than the numbers do. Tried on every possible node of a few people, this reader could tell of most small counts that they are not 0, and none of them came out exactly.</source>
        <translation>Den som vet hur programmet väljer vad som döljs kan ibland utesluta mer av ett spann än siffrorna gör. I prov på alla tänkbara noder med några få personer gick det att säga om de flesta små tal att de inte är 0, och inget av dem kom fram exakt.</translation>
    </message>
    <message>
        <source>Counts go from the start of the project to the last day of the period: who has reached a step is counted there in every later package too. Classes such as municipality and age are those of the first time a person was counted.</source>
        <translation>Antalen gäller från projektets start till och med periodens sista dag: den som har nått ett steg räknas där också i alla senare paket. Klasser som kommun och ålder är de som gällde när personen räknades första gången.</translation>
    </message>
    <message>
        <source>Diary number</source>
        <translation>Diarienummer</translation>
    </message>
    <message>
        <source>Dimension</source>
        <translation>Indelning</translation>
    </message>
    <message>
        <source>Economic assistance is granted to households. Where the node knows that two participants are one household, the same amount for the same month is counted once, shared equally between the two, and together they count as one of the people behind a sum; the months are each person's own.</source>
        <translation>Ekonomiskt bistånd beviljas hushåll. Där noden vet att två deltagare är ett hushåll räknas samma belopp för samma månad en gång, lika delat mellan de två, och tillsammans räknas de som en av personerna bakom en summa; månaderna är vars och ens egna.</translation>
    </message>
    <message>
        <source>Empty for the whole node.</source>
        <translation>Tomt för hela noden.</translation>
    </message>
    <message>
        <source>Empty where the number is hidden.</source>
        <translation>Tomt där talet är dolt.</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Uppgift</translation>
    </message>
    <message>
        <source>Four words</source>
        <translation>Fyra ord</translation>
    </message>
    <message>
        <source>Four words to make sure</source>
        <translation>Fyra ord att kontrollera med</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Från</translation>
    </message>
    <message>
        <source>Half-year package {period}, {node}</source>
        <translation>Halvårspaket {period}, {node}</translation>
    </message>
    <message>
        <source>Hours and budget {period}, {node}</source>
        <translation>Timmar och budget {period}, {node}</translation>
    </message>
    <message>
        <source>How far the participants have come since the start of the project</source>
        <translation>Så långt har deltagarna kommit sedan projektets start</translation>
    </message>
    <message>
        <source>How the numbers are protected</source>
        <translation>Så är talen skyddade</translation>
    </message>
    <message>
        <source>How the package is checked</source>
        <translation>Så kontrolleras paketet</translation>
    </message>
    <message>
        <source>How the physician's hours and the activity budget stand. Nothing in it is about people.</source>
        <translation>Så står läkartimmarna och aktivitetsbudgeten. Inget i filen handlar om deltagare.</translation>
    </message>
    <message>
        <source>How to read it</source>
        <translation>Så läses det</translation>
    </message>
    <message>
        <source>In words.</source>
        <translation>I ord.</translation>
    </message>
    <message>
        <source>Increases by 1 to {small} people since an earlier package are protected in the same way.</source>
        <translation>Ökningar med 1 till {small} personer sedan ett tidigare paket skyddas på samma sätt.</translation>
    </message>
    <message>
        <source>Key figures</source>
        <translation>Nyckeltal</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Slag</translation>
    </message>
    <message>
        <source>Least possible</source>
        <translation>Minst möjligt</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Gjort</translation>
    </message>
    <message>
        <source>Minutes done</source>
        <translation>Genomförda minuter</translation>
    </message>
    <message>
        <source>Minutes planned</source>
        <translation>Planerade minuter</translation>
    </message>
    <message>
        <source>Months with support count as continuous over gaps of at most {gap} mo.</source>
        <translation>Månader med stöd räknas som sammanhängande över uppehåll på högst {gap} mån.</translation>
    </message>
    <message>
        <source>Most possible</source>
        <translation>Mest möjligt</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Number in the node's series</source>
        <translation>Nodens paketnummer</translation>
    </message>
    <message>
        <source>Number of people</source>
        <translation>Antal personer</translation>
    </message>
    <message>
        <source>Number of people from {start} to {end}.</source>
        <translation>Antal personer från {start} till och med {end}.</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>Stycke</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Physician's hours, allotted</source>
        <translation>Läkartimmar, tilldelade</translation>
    </message>
    <message>
        <source>Physician's hours, done</source>
        <translation>Läkartimmar, genomförda</translation>
    </message>
    <message>
        <source>Physician's hours, left</source>
        <translation>Läkartimmar, kvar</translation>
    </message>
    <message>
        <source>Physician's hours, planned</source>
        <translation>Läkartimmar, planerade</translation>
    </message>
    <message>
        <source>Protected counts of people {until}.</source>
        <translation>Skyddade antal personer {until}.</translation>
    </message>
    <message>
        <source>Protected counts of people; nothing in it is about one person.</source>
        <translation>Skyddade antal personer. Inget i paketet handlar om en enskild person.</translation>
    </message>
    <message>
        <source>Quarter file {period}, {node}</source>
        <translation>Kvartalsfil {period}, {node}</translation>
    </message>
    <message>
        <source>Read first</source>
        <translation>Läs först</translation>
    </message>
    <message>
        <source>Replaces</source>
        <translation>Ersätter</translation>
    </message>
    <message>
        <source>Rounded to</source>
        <translation>Avrundat till</translation>
    </message>
    <message>
        <source>SEK</source>
        <translation>kr</translation>
    </message>
    <message>
        <source>Situation report: {about}</source>
        <translation>Lägesrapport: {about}</translation>
    </message>
    <message>
        <source>Sum, mean, median or count.</source>
        <translation>Summa (sum), medelvärde (mean), median (median) eller antal (count).</translation>
    </message>
    <message>
        <source>Sums and means: {dimension}</source>
        <translation>Summor och medelvärden: {dimension}</translation>
    </message>
    <message>
        <source>Sums, means and times since the start of the project, of the whole node and of classes.</source>
        <translation>Summor, medelvärden och tider sedan projektets start, för hela noden och för klasser.</translation>
    </message>
    <message>
        <source>Tables by municipality and age are part of the packages for half-years number {numbers}.</source>
        <translation>Tabeller efter kommun och ålder ingår i paketen för halvår nummer {numbers}.</translation>
    </message>
    <message>
        <source>Tables by municipality and age do not leave the node.</source>
        <translation>Tabeller efter kommun och ålder lämnas inte ut.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>The answer</source>
        <translation>Svaret ska vara</translation>
    </message>
    <message>
        <source>The case register of {node}</source>
        <translation>Ärendena hos {node}</translation>
    </message>
    <message>
        <source>The classes</source>
        <translation>Klasserna</translation>
    </message>
    <message>
        <source>The code of a municipality, or the id of the node.</source>
        <translation>Kommunens kod, eller nodens id.</translation>
    </message>
    <message>
        <source>The column of the tables that the code stands in.</source>
        <translation>Den kolumn i tabellerna som koden står i.</translation>
    </message>
    <message>
        <source>The figure, and the class when it is that of a class.</source>
        <translation>Uppgiften, och klassen när den gäller en klass.</translation>
    </message>
    <message>
        <source>The key in nod.pub must be the one that the node has given you in another way. Otherwise the signature only says that the files belong together.</source>
        <translation>Nyckeln i nod.pub ska vara den som noden har gett er på annan väg. Annars säger signaturen bara att filerna hör ihop.</translation>
    </message>
    <message>
        <source>The number itself, or the least that a hidden number can be for all that is published.</source>
        <translation>Talet självt, eller det minsta som ett dolt tal kan vara efter allt som lämnats ut.</translation>
    </message>
    <message>
        <source>The number itself, or the most that a hidden number can be; empty where there is no end.</source>
        <translation>Talet självt, eller det mesta som ett dolt tal kan vara; tomt där det inte finns någon övre gräns.</translation>
    </message>
    <message>
        <source>The package does not state terms of reuse</source>
        <translation>Paketet anger inga villkor för vidareutnyttjande</translation>
    </message>
    <message>
        <source>The physician's hours by week</source>
        <translation>Läkartimmar per vecka</translation>
    </message>
    <message>
        <source>The proof</source>
        <translation>Beviset</translation>
    </message>
    <message>
        <source>The sheets</source>
        <translation>Bladen</translation>
    </message>
    <message>
        <source>The situation report</source>
        <translation>Lägesrapporten</translation>
    </message>
    <message>
        <source>The steps are nested: who has reached one is counted in every step before it as well.</source>
        <translation>Stegen ligger i varandra: den som har nått ett steg räknas också i alla steg före det.</translation>
    </message>
    <message>
        <source>The value is a multiple of this.</source>
        <translation>Värdet är en multipel av detta.</translation>
    </message>
    <message>
        <source>The words are made from what the package says: with other content they are other words.</source>
        <translation>Orden räknas fram ur det som paketet säger: med annat innehåll blir det andra ord.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Till</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Skriv</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Enhet</translation>
    </message>
    <message>
        <source>Unpack the zip file, open a terminal in the folder and type the two lines below. The first checks the signature, the second every file.</source>
        <translation>Packa upp zip-filen, öppna ett terminalfönster i mappen och skriv de två raderna nedan. Den första prövar signaturen, den andra varje fil.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Värde</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Vecka</translation>
    </message>
    <message>
        <source>Weeks without any are left out.</source>
        <translation>Veckor utan några är utelämnade.</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Vad den betyder</translation>
    </message>
    <message>
        <source>What the codes in the tables mean.</source>
        <translation>Vad koderna i tabellerna betyder.</translation>
    </message>
    <message>
        <source>What the value counts.</source>
        <translation>Vad värdet räknar.</translation>
    </message>
    <message>
        <source>Written by the node, a line for each paragraph.</source>
        <translation>Skriven av noden, en rad för varje stycke.</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minuter</translation>
    </message>
    <message>
        <source>months</source>
        <translation>månader</translation>
    </message>
    <message>
        <source>people</source>
        <translation>personer</translation>
    </message>
    <message>
        <source>since the start of the project up to and including {end}</source>
        <translation>sedan projektets start till och med {end}</translation>
    </message>
    <message>
        <source>since {start}</source>
        <translation>sedan {start}</translation>
    </message>
    <message>
        <source>version {version}, which is not to be used any more. Reason: {reason}</source>
        <translation>version {version}, som inte ska användas längre. Skäl: {reason}</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} tim {minutes} min</translation>
    </message>
    <message>
        <source>{percent} % of those referred</source>
        <translation>{percent} % av de aktualiserade</translation>
    </message>
    <message>
        <source>{period}, version {version}, made {day}</source>
        <translation>{period}, version {version}, gjort {day}</translation>
    </message>
    <message>
        <source>{start} to {end} inclusive</source>
        <translation>{start} till och med {end}</translation>
    </message>
    <message>
        <source>{table}: number of people {until}</source>
        <translation>{table}: antal personer {until}</translation>
    </message>
    <message>
        <source>Closed cases by closing reason</source>
        <translation>Avslutade efter orsak</translation>
    </message>
    <message>
        <source>Closing reason</source>
        <translation>Orsak</translation>
    </message>
    <message>
        <source>Other closing reasons, too few to be told one by one</source>
        <translation>Övriga orsaker, för få för att visas var för sig</translation>
    </message>
    <message>
        <source>No outsider can work out a hidden number from the numbers that the node has sent.</source>
        <translation>Ingen utomstående kan räkna fram ett dolt tal ur de siffror som noden har skickat.</translation>
    </message>
    <message>
        <source>Sensitive numbers that can be worked out from all that the node has sent: {exact}; that come closer than the rules allow: {narrow}.</source>
        <translation>Känsliga tal som kan räknas ut ur allt som noden har sänt: {exact}; som kommer närmare än reglerna tillåter: {narrow}.</translation>
    </message>
    <message>
        <source>The physician's hours go up to and including {month} and stand in whole five hours, so that nobody can make out a single conversation.</source>
        <translation>Läkartimmarna går till och med {month} och anges i hela femtal timmar, så att inget enskilt samtal går att urskilja.</translation>
    </message>
    <message>
        <source>Women and men are counted by the personal number, as the statistics authority does it.</source>
        <translation>Kvinnor och män räknas efter personnumret, så som statistikmyndigheten gör.</translation>
    </message>
    <message>
        <source>Not sealed yet: to be read before it is approved</source>
        <translation>Inte förseglat än: att läsa före godkännandet</translation>
    </message>
    <message>
        <source>Women and men are counted by the personal number, as the statistics authority does it, and without one by what the person has said. Who is then neither is counted with the larger of the two.</source>
        <translation>Kvinnor och män räknas efter personnumret, som statistikmyndigheten gör, och utan nummer efter vad personen själv har sagt. Den som då är ingetdera räknas med den större av de två grupperna.</translation>
    </message>
    <message>
        <source>People referred are counted by municipality in every half-year. The other tables by municipality and age are part of the packages for half-years number {numbers}.</source>
        <translation>Aktualiserade räknas efter kommun varje halvår. De andra tabellerna efter kommun och ålder ingår i paketen för halvår nummer {numbers}.</translation>
    </message>
    <message>
        <source>People referred are counted by municipality in every half-year. Other tables by municipality and age do not leave the node.</source>
        <translation>Aktualiserade räknas efter kommun varje halvår. Andra tabeller efter kommun och ålder lämnar inte noden.</translation>
    </message>
    <message>
        <source>hidden: too few, or none</source>
        <translation>dolt: för få, eller inga</translation>
    </message>
    <message>
        <source>From {least} referred on, those whose age is not stated are counted with the widest band, the same in every node.</source>
        <translation>Från {least} aktualiserade räknas de vars ålder inte är angiven ihop med det bredaste bandet, samma i varje nod.</translation>
    </message>
    <message>
        <source>People referred are counted by gender, municipality and time with support in every half-year. Tables of the other steps by class, and by age and track, do not leave the node.</source>
        <translation>Aktualiserade räknas efter kön, kommun och tid med försörjning varje halvår. Tabeller över de andra stegen efter kommun, kön och tid, och efter ålder och spår, lämnar inte noden.</translation>
    </message>
    <message>
        <source>People referred are counted by gender, municipality and time with support in every half-year. Tables of the other steps by class, and by age and track, are part of the packages for half-years number {numbers}.</source>
        <translation>Aktualiserade räknas efter kön, kommun och tid med försörjning varje halvår. Tabeller över de andra stegen efter kommun, kön och tid, och efter ålder och spår, ingår i paketen för halvår nummer {numbers}.</translation>
    </message>
    <message>
        <source>Tables of every step by municipality, gender, age, track and time with support are part of the packages for half-years number {numbers}.</source>
        <translation>Tabeller över alla steg efter kommun, kön, ålder, spår och tid med försörjning ingår i paketen för halvår nummer {numbers}.</translation>
    </message>
</context>
<context>
    <name>Published</name>
    <message>
        <source>Add</source>
        <translation>Lägg till</translation>
    </message>
    <message>
        <source>Add from a file ...</source>
        <translation>Ta in från fil ...</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Välj en fil</translation>
    </message>
    <message>
        <source>Do they follow another definition?</source>
        <translation>Följer de en annan definition?</translation>
    </message>
    <message>
        <source>Figures that have left</source>
        <translation>Utlämnade siffror</translation>
    </message>
    <message>
        <source>Figures that left without the program</source>
        <translation>Siffror som lämnats ut utan programmet</translation>
    </message>
    <message>
        <source>For example: steering group, appendix 2. Name nobody.</source>
        <translation>Till exempel: styrgruppen, bilaga 2. Nämn ingen vid namn.</translation>
    </message>
    <message>
        <source>Holding the figures against everything that has left</source>
        <translation>Jämför siffrorna med allt som lämnats ut</translation>
    </message>
    <message>
        <source>If figures of the node were handed out before the program was in use, or in another table, enter them with Add: then no later package can be subtracted from them.</source>
        <translation>Om nodens siffror har lämnats ut innan programmet togs i bruk, eller i en annan tabell, för in dem med Lägg till: då kan inget nytt paket tillsammans med dem avslöja någon.</translation>
    </message>
    <message>
        <source>Left on</source>
        <translation>Lämnades ut</translation>
    </message>
    <message>
        <source>Nothing with figures has left yet</source>
        <translation>Inga siffror har lämnats ut ännu</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Tal</translation>
    </message>
    <message>
        <source>Only list them</source>
        <translation>Ta bara upp dem i listan</translation>
    </message>
    <message>
        <source>Only take back what never left: what has left cannot be unsaid, and later packages must go on minding it.</source>
        <translation>Ta bara tillbaka det som aldrig lämnats ut: det som har lämnats ut går inte att ta tillbaka, och senare paket måste ta hänsyn till det.</translation>
    </message>
    <message>
        <source>Other definition</source>
        <translation>Annan definition</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>Läser {name}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>Sheets and tables (*.xlsx *.csv *.json)</source>
        <translation>Blad och tabeller (*.xlsx *.csv *.json)</translation>
    </message>
    <message>
        <source>The day they were handed out, sent or put on paper.</source>
        <translation>Dagen de delades ut, skickades eller skrevs ut.</translation>
    </message>
    <message>
        <source>The figures are withdrawn.</source>
        <translation>Siffrorna är borttagna ur liggaren.</translation>
    </message>
    <message>
        <source>The last day that the figures count, often the end of a month.</source>
        <translation>Den sista dag som siffrorna räknar, ofta ett månadsslut.</translation>
    </message>
    <message>
        <source>The very same figures were here already. Nothing was changed.</source>
        <translation>Samma siffror fanns redan här. Inget har ändrats.</translation>
    </message>
    <message>
        <source>These are left out:</source>
        <translation>De här är inte med:</translation>
    </message>
    <message>
        <source>They are only listed now.</source>
        <translation>De tas nu bara upp i listan.</translation>
    </message>
    <message>
        <source>They count something else than the packages do: only list them</source>
        <translation>De räknar något annat än paketen: ta bara upp dem i listan</translation>
    </message>
    <message>
        <source>They follow another definition ...</source>
        <translation>De följer en annan definition ...</translation>
    </message>
    <message>
        <source>They stay in the list, but later packages are not protected against them. Only when they count something else.</source>
        <translation>De står kvar i listan, men senare paket skyddas inte mot dem. Gör det bara när de räknar något annat.</translation>
    </message>
    <message>
        <source>Type them in instead</source>
        <translation>Skriv in dem i stället</translation>
    </message>
    <message>
        <source>Up to</source>
        <translation>Till och med</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Vad</translation>
    </message>
    <message>
        <source>What has left</source>
        <translation>Det som lämnats ut</translation>
    </message>
    <message>
        <source>What was typed in the fields is not entered with them.</source>
        <translation>Det som skrivits i rutorna förs inte in tillsammans med dem.</translation>
    </message>
    <message>
        <source>What you typed before is still here. Save it, or press Cancel to throw it away.</source>
        <translation>Det du skrev tidigare finns kvar. Spara det, eller tryck på Avbryt för att kasta det.</translation>
    </message>
    <message>
        <source>Where they stood</source>
        <translation>Var de stod</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Vilka</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Ta tillbaka</translation>
    </message>
    <message>
        <source>Withdraw a mistake ...</source>
        <translation>Ta tillbaka ett misstag ...</translation>
    </message>
    <message>
        <source>Withdraw the figures?</source>
        <translation>Ta tillbaka siffrorna?</translation>
    </message>
    <message>
        <source>Write what was handed out and nothing else; leave a number empty that was not.</source>
        <translation>Skriv det som lämnades ut och inget annat; lämna tomt där inget tal lämnades ut.</translation>
    </message>
    <message>
        <source>later packages take them into account</source>
        <translation>senare paket tar hänsyn till dem</translation>
    </message>
    <message>
        <source>no; the figures themselves have left already</source>
        <translation>nej; själva siffrorna har redan lämnats ut</translation>
    </message>
    <message>
        <source>of whom {gender}</source>
        <translation>varav {gender}</translation>
    </message>
    <message numerus="yes">
        <source>{count} numbers are read.</source>
        <translation>
            <numerusform>{count} tal är läst.</numerusform>
            <numerusform>{count} tal är lästa.</numerusform>
        </translation>
    </message>
    <message>
        <source>{period}, version {version}</source>
        <translation>{period}, version {version}</translation>
    </message>
    <message>
        <source>Every later package minds what is entered here.</source>
        <translation>Varje senare paket tar hänsyn till det som förts in här.</translation>
    </message>
    <message numerus="yes">
        <source>Of all that has left, {count} small numbers can already be worked out exactly and {narrow} too nearly.</source>
        <translation>
            <numerusform>Ur allt som lämnats ut kan {count} litet tal redan räknas ut exakt och {narrow} för nära.</numerusform>
            <numerusform>Ur allt som lämnats ut kan {count} små tal redan räknas ut exakt och {narrow} för nära.</numerusform>
        </translation>
    </message>
    <message>
        <source>What is entered here is only listed.</source>
        <translation>Det som förts in här tas bara upp i listan.</translation>
    </message>
    <message numerus="yes">
        <source>{count} numbers are kept</source>
        <translation>
            <numerusform>{count} tal är sparat</numerusform>
            <numerusform>{count} tal är sparade</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PackageRisk</name>
    <message>
        <source>A manager knows the people of the own municipality. How many sensitive numbers of others such a person could work out with this package and the earlier ones; and two of them together.</source>
        <translation>En chef känner personerna i den egna kommunen. Så många känsliga tal om andra kan en sådan person räkna ut med det här paketet och de tidigare, och två tillsammans.</translation>
    </message>
    <message>
        <source>As it is now</source>
        <translation>Som det är nu</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Ärende</translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation>Färre</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Hur</translation>
    </message>
    <message>
        <source>Merge {classes}</source>
        <translation>Slå ihop {classes}</translation>
    </message>
    <message>
        <source>Merging makes the tables coarser: there are fewer numbers in all, and fewer of them are hidden.</source>
        <translation>En sammanslagning gör tabellerna grövre: talen blir färre, och färre av dem är dolda.</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mer</translation>
    </message>
    <message>
        <source>No merging of two classes would leave fewer numbers hidden.</source>
        <translation>Ingen sammanslagning av två klasser ger färre dolda tal.</translation>
    </message>
    <message>
        <source>Show the other {count}</source>
        <translation>Visa de övriga {count}</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Visade</translation>
    </message>
    <message>
        <source>Tell apart</source>
        <translation>Redovisa var för sig</translation>
    </message>
    <message>
        <source>Tell {classes} apart</source>
        <translation>Redovisa {classes} var för sig</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Tillsammans</translation>
    </message>
    <message>
        <source>Told as one</source>
        <translation>Redovisas tillsammans</translation>
    </message>
    <message>
        <source>Trying what insiders could work out</source>
        <translation>Prövar vad den som känner en kommuns siffror kan räkna ut</translation>
    </message>
    <message>
        <source>Trying what merging two classes would give</source>
        <translation>Prövar vad det ger att slå ihop två klasser</translation>
    </message>
    <message>
        <source>Whoever knows a municipality's own figures</source>
        <translation>Den som känner en kommuns egna siffror</translation>
    </message>
    <message>
        <source>Whoever knows all figures for</source>
        <translation>Den som känner alla siffror för</translation>
    </message>
    <message>
        <source>Work it out</source>
        <translation>Räkna ut det</translation>
    </message>
    <message>
        <source>an earlier package</source>
        <translation>ett tidigare paket</translation>
    </message>
    <message>
        <source>can be worked out</source>
        <translation>går att räkna ut</translation>
    </message>
    <message>
        <source>can work out exactly</source>
        <translation>kan räkna ut exakt</translation>
    </message>
    <message>
        <source>hidden in {period}</source>
        <translation>dolt i {period}</translation>
    </message>
    <message numerus="yes">
        <source>hidden with {count} others</source>
        <translation>
            <numerusform>dolt med {count} annat</numerusform>
            <numerusform>dolt med {count} andra</numerusform>
        </translation>
    </message>
    <message>
        <source>narrow span</source>
        <translation>smalt spann</translation>
    </message>
    <message>
        <source>nearly</source>
        <translation>nästan</translation>
    </message>
    <message>
        <source>show less</source>
        <translation>visa mindre</translation>
    </message>
    <message>
        <source>shown by decision</source>
        <translation>visas enligt beslut</translation>
    </message>
    <message>
        <source>the name</source>
        <translation>namnet</translation>
    </message>
    <message>
        <source>the only new man in {municipality} since the last package</source>
        <translation>ensam ny man i {municipality} sedan förra paketet</translation>
    </message>
    <message>
        <source>the only new man in {municipality} since {period}</source>
        <translation>ensam ny man i {municipality} sedan {period}</translation>
    </message>
    <message>
        <source>the only new woman in {municipality} since the last package</source>
        <translation>ensam ny kvinna i {municipality} sedan förra paketet</translation>
    </message>
    <message>
        <source>the only new woman in {municipality} since {period}</source>
        <translation>ensam ny kvinna i {municipality} sedan {period}</translation>
    </message>
    <message>
        <source>told with another class</source>
        <translation>sammanslaget</translation>
    </message>
    <message>
        <source>which numbers</source>
        <translation>vilka tal</translation>
    </message>
    <message numerus="yes">
        <source>{count} more numbers and the name</source>
        <translation>
            <numerusform>{count} tal till, och namnet</numerusform>
            <numerusform>{count} tal till, och namnet</numerusform>
        </translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <translation>{one} och {other}</translation>
    </message>
    <message>
        <source>{what}, change since {period}: {count}</source>
        <translation>{what}, skillnad mot {period}: {count}</translation>
    </message>
    <message numerus="yes">
        <source>{what}, compared with {period}: {count} people</source>
        <translation>
            <numerusform>{what}, skillnad mot {period}: {count} person</numerusform>
            <numerusform>{what}, skillnad mot {period}: {count} personer</numerusform>
        </translation>
    </message>
    <message>
        <source>{what}, in {period}</source>
        <translation>{what} i paketet för {period}</translation>
    </message>
    <message>
        <source>{what}: all but {count}</source>
        <translation>{what}: alla utom {count}</translation>
    </message>
    <message>
        <source>{what}: all but {rest} of {whole}</source>
        <translation>{what}: alla utom {rest} av {whole}</translation>
    </message>
    <message>
        <source>{what}: all {whole}</source>
        <translation>{what}: alla {whole}</translation>
    </message>
    <message>
        <source>{what}: {count}</source>
        <translation>{what}: {count}</translation>
    </message>
    <message numerus="yes">
        <source>{what}: {count} people</source>
        <translation>
            <numerusform>{what}: {count} person</numerusform>
            <numerusform>{what}: {count} personer</numerusform>
        </translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Åtgärd</translation>
    </message>
    <message>
        <source>those not stated</source>
        <translation>ej angivet</translation>
    </message>
</context>
<context>
    <name>Decisions</name>
    <message>
        <source>{sentence} Nothing was saved; what is decided is kept here. Choose another folder.</source>
        <translation>{sentence} Ingen fil sparades; det som är beslutat står kvar här. Välj en annan mapp.</translation>
    </message>
    <message>
        <source>alike for all nodes</source>
        <translation>lika för alla noder</translation>
    </message>
    <message>
        <source>Decided. The nodes get to know it by the file: save the rules for them now.</source>
        <translation>Beslutat. Noderna får veta det genom filen: spara reglerna för dem nu.</translation>
    </message>
    <message>
        <source>rules for the nodes {day}</source>
        <translation>regler för noderna {day}</translation>
    </message>
    <message>
        <source>Save the rules for the nodes</source>
        <translation>Spara reglerna för noderna</translation>
    </message>
    <message>
        <source>Save the rules for the nodes ...</source>
        <translation>Spara reglerna för noderna ...</translation>
    </message>
    <message>
        <source>The rules are saved: {file}. Send the file to every node; it holds nothing secret. Each node takes it in on its page Decisions, once it has confirmed your key.</source>
        <translation>Reglerna är sparade: {file}. Skicka filen till varje nod; den innehåller inget hemligt. Noden tar in den på sin sida Beslut, när den har bekräftat er nyckel.</translation>
    </message>
    <message>
        <source>To the keys</source>
        <translation>Till nycklarna</translation>
    </message>
    <message>
        <source>To the nodes</source>
        <translation>Till noderna</translation>
    </message>
    <message>
        <source>These rules go to the nodes in a signed file. A node that has taken it in may only be stricter; until then it goes by its own decisions. What is not listed each node decides for itself.</source>
        <translation>De här reglerna går till noderna i en signerad fil. En nod som har tagit in den får bara vara strängare; till dess gäller nodens egna beslut. Det som inte står här beslutar varje nod själv.</translation>
    </message>
    <message>
        <source>Save the rules you have changed first: they are not in the file yet.</source>
        <translation>Spara först de regler du har ändrat: de kommer annars inte med i filen.</translation>
    </message>
    <message>
        <source>The rules now</source>
        <translation>Reglerna nu</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Beslut</translation>
    </message>
    <message>
        <source>Comes from</source>
        <translation>Kommer från</translation>
    </message>
    <message>
        <source>Not saved for the nodes yet.</source>
        <translation>Inte sparade för noderna än.</translation>
    </message>
    <message>
        <source>Saved for the nodes {day}; nothing has been decided since.</source>
        <translation>Sparade för noderna {day}; inget har ändrats sedan dess.</translation>
    </message>
    <message>
        <source>Saved for the nodes {day}, and decided anew since: save them again and send the file.</source>
        <translation>Sparade för noderna {day} och ändrade sedan dess: spara dem på nytt och skicka filen.</translation>
    </message>
    <message>
        <source>More often hides more; each node sees how much.</source>
        <translation>Oftare döljer fler tal; varje nod ser hur många.</translation>
    </message>
    <message>
        <source>How the year is cut in two. It cannot be changed once figures have been sent or received.</source>
        <translation>Hur året delas i två halvor. Det kan inte ändras när siffror har skickats eller tagits emot.</translation>
    </message>
    <message>
        <source>The months with such support make a continuous time; other support is not counted.</source>
        <translation>Månader med sådan försörjning bildar en sammanhängande tid; annan försörjning räknas inte.</translation>
    </message>
    <message>
        <source>Choose at least one.</source>
        <translation>Välj minst ett.</translation>
    </message>
    <message>
        <source>{count} of {all}</source>
        <translation>{count} av {all}</translation>
    </message>
    <message>
        <source>Rules of the project owner</source>
        <translation>Projektägarens regler</translation>
    </message>
    <message>
        <source>The owner decides some rules alike for all nodes and sends them in a signed file. They hold here once the file is taken in; this node may only be stricter.</source>
        <translation>Projektägaren beslutar vissa regler lika för alla noder och skickar dem i en signerad fil. De gäller här när filen är intagen; noden får bara vara strängare.</translation>
    </message>
    <message>
        <source>Take in the owner&apos;s rules ...</source>
        <translation>Ta in projektägarens regler ...</translation>
    </message>
    <message>
        <source>Rules (*.json)</source>
        <translation>Regler (*.json)</translation>
    </message>
    <message>
        <source>Choose the file of the owner&apos;s rules</source>
        <translation>Välj filen med projektägarens regler</translation>
    </message>
    <message>
        <source>The owner&apos;s rules hold here from the next package on.</source>
        <translation>Projektägarens regler gäller här från och med nästa paket.</translation>
    </message>
    <message>
        <source>A case in the reactive track with a shorter continuous time of support gives a reminder.</source>
        <translation>Ett ärende i det reaktiva spåret med kortare sammanhängande försörjningstid ger en påminnelse.</translation>
    </message>
    <message>
        <source>A number above nothing and under this is hidden.</source>
        <translation>Ett tal över noll och under detta döljs.</translation>
    </message>
    <message>
        <source>A second person approves each package</source>
        <translation>En andra person godkänner varje paket</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Besluta</translation>
    </message>
    <message>
        <source>Decided. It holds from the next package on.</source>
        <translation>Beslutat. Det gäller från och med nästa paket.</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Beslut</translation>
    </message>
    <message>
        <source>Every half-year</source>
        <translation>Varje halvår</translation>
    </message>
    <message>
        <source>Fewest people behind a sum</source>
        <translation>Minsta antal personer bakom en summa</translation>
    </message>
    <message>
        <source>Fewest people in a number that is told</source>
        <translation>Minsta antal personer i ett tal som redovisas</translation>
    </message>
    <message>
        <source>Gives a reminder and never stops a case.</source>
        <translation>Ger en påminnelse och stoppar aldrig ett ärende.</translation>
    </message>
    <message>
        <source>Half-years, locked by the first package</source>
        <translation>Halvår, låsta av det första paketet</translation>
    </message>
    <message>
        <source>Hidden, of all numbers</source>
        <translation>Dolda, av alla tal</translation>
    </message>
    <message>
        <source>How many people a class has to hold for its number to be printed in what leaves the node.</source>
        <translation>Hur många personer det måste finnas i en klass för att antalet ska skrivas ut i det som lämnar noden.</translation>
    </message>
    <message>
        <source>How many people a sum of money or a mean of months has to rest on to be printed.</source>
        <translation>Hur många personer en summa i kronor eller ett medelvärde i månader måste vila på för att skrivas ut.</translation>
    </message>
    <message>
        <source>How often detail is told</source>
        <translation>Hur ofta detaljer redovisas</translation>
    </message>
    <message>
        <source>In half-year {last}</source>
        <translation>Halvår {last}</translation>
    </message>
    <message>
        <source>In half-years {first} and {last}</source>
        <translation>Halvår {first} och {last}</translation>
    </message>
    <message>
        <source>Kinds of support that count</source>
        <translation>Slag av försörjning som räknas</translation>
    </message>
    <message>
        <source>Longest pause, months</source>
        <translation>Längsta uppehåll, månader</translation>
    </message>
    <message>
        <source>Months in a row that the reactive track asks for</source>
        <translation>Sammanhängande månader för det reaktiva spåret</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Aldrig</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nej</translation>
    </message>
    <message>
        <source>No half-year has ended yet, so there is nothing to try the rhythms on.</source>
        <translation>Inget halvår har slutat än, så det finns inget att pröva rytmerna på.</translation>
    </message>
    <message>
        <source>Not changed here</source>
        <translation>Ändras inte här</translation>
    </message>
    <message>
        <source>Rules of counting and protection</source>
        <translation>Regler för räkning och skydd</translation>
    </message>
    <message>
        <source>Save the rules</source>
        <translation>Spara reglerna</translation>
    </message>
    <message>
        <source>Show what it hides</source>
        <translation>Visa vad det döljer</translation>
    </message>
    <message>
        <source>So many months in a row without support do not break a continuous time. They are not counted.</source>
        <translation>Så många månader i rad utan försörjning bryter inte en sammanhängande tid. De räknas inte med.</translation>
    </message>
    <message>
        <source>So many months without support do not break a continuous time.</source>
        <translation>Så många månader utan försörjning bryter inte en sammanhängande tid.</translation>
    </message>
    <message>
        <source>Somebody else with an account in the node looks the figures through, without names, and approves.</source>
        <translation>Någon annan med konto i noden går igenom siffrorna, utan namn, och godkänner.</translation>
    </message>
    <message>
        <source>The price is shown before anything is decided.</source>
        <translation>Vad det döljer visas innan något beslutas.</translation>
    </message>
    <message>
        <source>Trying what each rhythm would hide</source>
        <translation>Prövar hur mycket varje rytm skulle dölja</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>as it was sent; {detail}</source>
        <translation>som det skickades; {detail}</translation>
    </message>
    <message>
        <source>as the programme says</source>
        <translation>som programmet anger</translation>
    </message>
    <message>
        <source>everybody with an account here, and whoever reads a package</source>
        <translation>alla som har konto här, och den som läser ett paket</translation>
    </message>
    <message>
        <source>in the detail tables {hidden} of {cells}</source>
        <translation>i detaljtabellerna {hidden} av {cells}</translation>
    </message>
    <message>
        <source>printed in every package that is sent</source>
        <translation>står i varje paket som skickas</translation>
    </message>
    <message>
        <source>until it is decided anew; the log keeps who decided what</source>
        <translation>tills något annat beslutas; loggen behåller vem som beslutat vad</translation>
    </message>
    <message>
        <source>yes, printed in every package</source>
        <translation>ja, står i varje paket</translation>
    </message>
    <message>
        <source>{hidden} of {cells}</source>
        <translation>{hidden} av {cells}</translation>
    </message>
    <message>
        <source>Where the decisions come from</source>
        <translation>Varifrån besluten kommer</translation>
    </message>
    <message>
        <source>The price stands under How often detail is told.</source>
        <translation>Vad det döljer visas under Hur ofta detaljer redovisas.</translation>
    </message>
    <message>
        <source>As now, age not stated told with a band</source>
        <translation>Som nu, ej angiven ålder ihop med ett band</translation>
    </message>
    <message>
        <source>As now, age not stated told apart</source>
        <translation>Som nu, ej angiven ålder för sig</translation>
    </message>
    <message>
        <source>Age not stated is told with a band</source>
        <translation>Ej angiven ålder redovisas ihop med ett band</translation>
    </message>
    <message>
        <source>From {least} referred on, those whose age is not stated are counted with {band}, the same in every node. They are few, and told apart they hide other numbers.</source>
        <translation>Från {least} aktualiserade räknas de vars ålder inte är angiven ihop med {band}, lika i varje nod. De är få, och för sig gör de att fler tal måste döljas.</translation>
    </message>
    <message>
        <source>Tables of every step by municipality, gender, age, track and time with support say more, but each time they are told more numbers have to be hidden, also later. Every half-year the totals of the node and the people referred by municipality, gender and time with support are told all the same.</source>
        <translation>Tabeller över alla steg efter kommun, kön, ålder, spår och tid med försörjning säger mer, men varje gång de redovisas måste fler tal döljas, också senare. Nodens totaler och de aktualiserade efter kommun, kön och tid med försörjning redovisas ändå varje halvår.</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>A signature file in the archive does not follow the format. Nothing of it is used. Ask the node to write the archive again.</source>
        <translation>En signaturfil i arkivet följer inte formatet. Inget av det används. Be noden skriva arkivet igen.</translation>
    </message>
    <message>
        <source>Another package of the node, with the same number or for the same period and version, has been taken in already. Nothing was changed and the first one stands. Ask the node; a correction comes as a new version.</source>
        <translation>Ett annat paket från noden, med samma nummer eller för samma period och version, har redan tagits emot. Inget är ändrat och det första gäller. Fråga noden; en rättelse kommer som en ny version.</translation>
    </message>
    <message>
        <source>Inside the seal there is no signed package. Nothing of it is used. Anybody can seal a file for you, only the node can sign: ask the node whether it has sent anything.</source>
        <translation>Innanför förseglingen finns inget signerat paket. Inget av det används. Vem som helst kan försegla en fil till dig, men bara noden kan signera: fråga noden om den har skickat något.</translation>
    </message>
    <message>
        <source>The archive has been cut off or damaged. Nothing of it is used. Save it from the mail once more, or ask the node to write it again.</source>
        <translation>Arkivet är avklippt eller skadat. Inget av det används. Spara det från brevet en gång till, eller be noden skriva det igen.</translation>
    </message>
    <message>
        <source>The archive has been packed anew by another program, so it is not the one that the node wrote. Nothing of it is used. Ask the node for the archive itself.</source>
        <translation>Arkivet har packats om av ett annat program och är därför inte det som noden skrev. Inget av det används. Be noden om själva arkivet.</translation>
    </message>
    <message>
        <source>The archive holds other files than an open package does. Nothing of it is used. Ask the node for the archive as its program wrote it.</source>
        <translation>Arkivet innehåller andra filer än ett öppet paket har. Inget av det används. Be noden om arkivet så som dess program skrev det.</translation>
    </message>
    <message>
        <source>The figures in the package contradict each other ({where}). Nothing was taken in. Ask the node to make the package anew: its figures are never changed by hand.</source>
        <translation>Siffrorna i paketet säger emot varandra ({where}). Inget har tagits emot. Be noden göra om paketet: dess siffror ändras aldrig för hand.</translation>
    </message>
    <message>
        <source>The file ends too early: it has been cut off on the way. Nothing of it is used. Save it from the mail once more, or ask the node to send the same package again.</source>
        <translation>Filen slutar för tidigt: den har kapats på vägen. Inget av den används. Spara den från e-posten en gång till, eller be noden skicka samma paket igen.</translation>
    </message>
    <message>
        <source>The file is an archive, perhaps the open form of a package. Nothing was taken in: only sealed packages are. Ask the node for the file that ends in .kraftpaket.</source>
        <translation>Filen är ett arkiv, kanske ett paket i öppen form. Inget är mottaget: bara förseglade paket tas emot. Be noden om filen som slutar på .kraftpaket.</translation>
    </message>
    <message>
        <source>The file is empty. Nothing was taken in. Save it from the mail once more, or ask the node to send it again.</source>
        <translation>Filen är tom. Inget har tagits emot. Spara den från e-posten en gång till, eller be noden skicka den igen.</translation>
    </message>
    <message>
        <source>The file is larger than any package can be and was not opened. Nothing was taken in. Ask the node for the file that ends in .kraftpaket.</source>
        <translation>Filen är större än vad ett paket kan vara och har inte öppnats. Inget har tagits emot. Be noden om filen som slutar på .kraftpaket.</translation>
    </message>
    <message>
        <source>The file is not a sealed package. Nothing was taken in. Choose the file that ends in .kraftpaket, as it came in the mail.</source>
        <translation>Filen är inget förseglat paket. Inget har tagits emot. Välj filen som slutar på .kraftpaket, så som den kom med e-posten.</translation>
    </message>
    <message>
        <source>The key held here for the project owner belongs to a practice store. Nothing was sent. Ask the project owner for the key of the real store.</source>
        <translation>Nyckeln som finns här för projektägaren hör till ett övningslager. Inget är skickat. Be projektägaren om nyckeln till det riktiga lagret.</translation>
    </message>
    <message>
        <source>The key in the archive does not follow the format. Nothing of it is used. Ask the node to write the archive again.</source>
        <translation>Nyckeln i arkivet följer inte formatet. Inget av det används. Be noden skriva arkivet igen.</translation>
    </message>
    <message>
        <source>The node cuts its half-years in another way than in its earlier packages. Nothing was taken in. The way must not change during the project: call the node.</source>
        <translation>Noden delar in halvåren på ett annat sätt än i sina tidigare paket. Inget har tagits emot. Indelningen får inte ändras under projektet: ring noden.</translation>
    </message>
    <message>
        <source>The node's key has not been compared by telephone yet. Nothing was taken in. Compare the numbers on the page of keys, then drop the package again.</source>
        <translation>Nodens nyckel är inte jämförd per telefon ännu. Inget har tagits emot. Jämför siffrorna på sidan Nycklar och släpp sedan paketet igen.</translation>
    </message>
    <message>
        <source>The package belongs to another programme. Nothing was taken in. It has probably gone to the wrong receiver: tell the sender.</source>
        <translation>Paketet hör till ett annat projekt. Inget har tagits emot. Det har troligen gått till fel mottagare: säg det till avsändaren.</translation>
    </message>
    <message>
        <source>The package cannot be true together with those taken in before. Nothing was taken in and the earlier ones stand. Ask the node to look at its figures; figures that were wrong are corrected by a new version.</source>
        <translation>Paketet kan inte vara sant tillsammans med dem som har tagits emot förut. Inget är mottaget och de tidigare gäller. Be noden gå igenom siffrorna; det som var fel rättas med en ny version.</translation>
    </message>
    <message>
        <source>The package comes from a practice store: the people in it are invented. Nothing was taken in and the real figures are untouched. Ask the node for its real package.</source>
        <translation>Paketet kommer från ett övningslager: personerna i det är påhittade. Inget är mottaget och de riktiga siffrorna är orörda. Be noden om det riktiga paketet.</translation>
    </message>
    <message>
        <source>The package corrects another version than the one that has been taken in. Nothing was changed and the version here stands. Ask the node which version is to be corrected.</source>
        <translation>Paketet rättar en annan version än den som har tagits emot. Inget är ändrat och versionen här gäller. Fråga noden vilken version som ska rättas.</translation>
    </message>
    <message>
        <source>The package does not follow on the one that the node sent before it. Nothing was taken in. The node's store may be an old copy: call the node before anything more is sent.</source>
        <translation>Paketet bygger inte vidare på det som noden skickade före det. Inget har tagits emot. Nodens lager kan vara en gammal kopia: ring noden innan något mer skickas.</translation>
    </message>
    <message>
        <source>The package has been altered on the way, or its end is missing: the seal is broken. Nothing of it is used. Ask the node to send the same package again.</source>
        <translation>Paketet är ändrat på vägen, eller så saknas slutet: förseglingen är bruten. Inget av det används. Be noden skicka samma paket igen.</translation>
    </message>
    <message>
        <source>The package is a real one and this is a practice store. Nothing was taken in. Open the real store and take the package in there.</source>
        <translation>Paketet är ett riktigt paket och det här är ett övningslager. Inget har tagits emot. Öppna det riktiga lagret och ta emot paketet där.</translation>
    </message>
    <message>
        <source>The package is older than what has been taken in, and nothing that came later says that it belongs here. Nothing was changed. Take in the packages between first; ask the node to write those that are lost again.</source>
        <translation>Paketet är äldre än det som har tagits emot, och inget som kom senare visar att det hör hit. Inget är ändrat. Ta emot paketen däremellan först; be noden skriva dem som har kommit bort en gång till.</translation>
    </message>
    <message>
        <source>The package is sealed for somebody else, or its first lines have been altered. It cannot be opened here. Ask the node whom it was made for, and for the same package again.</source>
        <translation>Paketet är förseglat till någon annan, eller så är dess första rader ändrade. Det går inte att öppna här. Fråga noden vem det är gjort för och be om samma paket igen.</translation>
    </message>
    <message>
        <source>The package is signed by the node but does not follow the format ({where}). Nothing of it is used. Ask which version of the program the node has, update the older one, and ask for the package anew.</source>
        <translation>Paketet är signerat av noden men följer inte formatet ({where}). Inget av det används. Fråga vilken version av programmet noden har, uppdatera den äldre och be om paketet på nytt.</translation>
    </message>
    <message>
        <source>The package is signed with a key that is not known here, so nobody can tell who made it. Nothing was taken in. Call the node on a number you already have, and compare keys before you go on.</source>
        <translation>Paketet är signerat med en nyckel som inte är känd här, så det går inte att veta vem som har gjort det. Inget har tagits emot. Ring noden på ett nummer du redan har och jämför nycklar innan du går vidare.</translation>
    </message>
    <message>
        <source>The package speaks for another node than the one that signed it. Nothing was taken in. Call the node that signed it: two stores may have been mixed up.</source>
        <translation>Paketet talar för en annan nod än den som har signerat det. Inget har tagits emot. Ring noden som har signerat: två lager kan ha förväxlats.</translation>
    </message>
    <message>
        <source>The package tells of an earlier period than one with a lower number, so the periods run backwards. Nothing was taken in. Ask the node to check the period and the date of its computer.</source>
        <translation>Paketet gäller en tidigare period än ett paket med lägre nummer, så perioderna går baklänges. Inget har tagits emot. Be noden kontrollera perioden och datorns datum.</translation>
    </message>
    <message>
        <source>The package was made for another receiver's key than yours. Nothing was taken in. Compare keys with the node on the telephone and ask for the package anew.</source>
        <translation>Paketet är gjort för en annan mottagares nyckel än din. Inget har tagits emot. Jämför nycklar med noden per telefon och be om paketet på nytt.</translation>
    </message>
    <message>
        <source>The package was signed with another key than the one that lies in it. Nothing of it is used. Call the node on a number you already have.</source>
        <translation>Paketet är signerat med en annan nyckel än den som ligger i det. Inget av det används. Ring noden på ett nummer ni redan har.</translation>
    </message>
    <message>
        <source>The package was signed with another key than the one that the node has here, so somebody else may have made it. Nothing of it is used. Call the node on a number you already have.</source>
        <translation>Paketet är signerat med en annan nyckel än den som noden har här, så någon annan kan ha gjort det. Inget av det används. Ring noden på ett nummer ni redan har.</translation>
    </message>
    <message>
        <source>The period of the package does not exist in the programme. Nothing was taken in. Ask the node which period is meant, and whether its program is of the same version as yours.</source>
        <translation>Paketets period finns inte i projektet. Inget har tagits emot. Fråga noden vilken period som menas och om dess program har samma version som ditt.</translation>
    </message>
    <message>
        <source>The signature does not fit: the package says that it comes from a node whose key you hold, but that node did not sign this content. Nothing of it is used. Call the node on a number you already have.</source>
        <translation>Signaturen stämmer inte: paketet säger sig komma från en nod vars nyckel du har, men den noden har inte signerat det här innehållet. Inget av det används. Ring noden på ett nummer du redan har.</translation>
    </message>
    <message>
        <source>The signature of SHA256SUMS does not fit: the list of files has been altered since it was signed. Nothing of it is used. Ask the node to write the archive again.</source>
        <translation>Signaturen av SHA256SUMS stämmer inte: listan över filerna har ändrats efter signeringen. Inget av det används. Be noden skriva arkivet igen.</translation>
    </message>
    <message>
        <source>The signature of paket.json does not fit: what it says has been altered since it was signed. Nothing of it is used. Ask the node to write the archive again.</source>
        <translation>Signaturen av paket.json stämmer inte: det som står där har ändrats efter signeringen. Inget av det används. Be noden skriva arkivet igen.</translation>
    </message>
    <message>
        <source>The text form of the package has been altered on the way. Nothing of it is used. Save it from the mail once more, or ask the node for the file that ends in .kraftpaket.</source>
        <translation>Paketets textform har ändrats på vägen. Inget av den används. Spara den från brevet en gång till, eller be noden om filen som slutar på .kraftpaket.</translation>
    </message>
</context>
<context>
    <name>InterimReports</name>
    <message>
        <source>1 Quarter and numbers</source>
        <translation>1 Kvartal och siffror</translation>
    </message>
    <message>
        <source>2 Situation report</source>
        <translation>2 Lägesrapport</translation>
    </message>
    <message>
        <source>3 Seal and send</source>
        <translation>3 Försegla och skicka</translation>
    </message>
    <message>
        <source>A file cannot be taken back. What changes later becomes part of the next one.</source>
        <translation>En fil kan inte tas tillbaka. Det som ändras senare kommer med i nästa.</translation>
    </message>
    <message>
        <source>A second person approves</source>
        <translation>En andra person godkänner</translation>
    </message>
    <message>
        <source>Allotted</source>
        <translation>Tilldelat</translation>
    </message>
    <message>
        <source>Counting {period}</source>
        <translation>Räknar {period}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Utfört</translation>
    </message>
    <message>
        <source>Exchange keys</source>
        <translation>Utväxla nycklar</translation>
    </message>
    <message>
        <source>Hours in the file</source>
        <translation>Timmar i filen</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Kvar</translation>
    </message>
    <message>
        <source>Line {line} may point somebody out: “{found}”. Write it without names, numbers and case codes.</source>
        <translation>Rad {line} kan peka ut någon: ”{found}”. Skriv utan namn, nummer och ärendekoder.</translation>
    </message>
    <message>
        <source>Make the status file</source>
        <translation>Skapa lägesfil</translation>
    </message>
    <message>
        <source>Making the status file</source>
        <translation>Skapar lägesfilen</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Antal</translation>
    </message>
    <message>
        <source>On to sealing</source>
        <translation>Vidare till försegling</translation>
    </message>
    <message>
        <source>On to the situation report</source>
        <translation>Vidare till lägesrapporten</translation>
    </message>
    <message>
        <source>Other folder ...</source>
        <translation>Annan mapp ...</translation>
    </message>
    <message>
        <source>Physician time since the start, up to the quarter's end: {time}.</source>
        <translation>Läkartid sedan projektets start, till kvartalets slut: {time}.</translation>
    </message>
    <message>
        <source>Physician's hours</source>
        <translation>Läkartimmar</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Planerat</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Kvartal</translation>
    </message>
    <message>
        <source>Quarter and status</source>
        <translation>Kvartal och läge</translation>
    </message>
    <message>
        <source>Saved in</source>
        <translation>Sparas i</translation>
    </message>
    <message>
        <source>Seal the quarter file</source>
        <translation>Försegla kvartalsfilen</translation>
    </message>
    <message>
        <source>Sealing {period}</source>
        <translation>Förseglar {period}</translation>
    </message>
    <message>
        <source>Show what leaves the node</source>
        <translation>Visa vad som lämnar noden</translation>
    </message>
    <message>
        <source>Show what was sealed</source>
        <translation>Visa det som förseglades</translation>
    </message>
    <message>
        <source>Situation report</source>
        <translation>Lägesrapport</translation>
    </message>
    <message>
        <source>Status file</source>
        <translation>Lägesfil</translation>
    </message>
    <message>
        <source>Texts and budget in the file</source>
        <translation>Texter och budget i filen</translation>
    </message>
    <message>
        <source>The file holds no texts.</source>
        <translation>Filen innehåller inga texter.</translation>
    </message>
    <message>
        <source>The file is signed by {node} and sealed, so that only {owner} can open it.</source>
        <translation>Filen signeras av {node} och förseglas så att bara {owner} kan öppna den.</translation>
    </message>
    <message>
        <source>The key of {owner} is not confirmed. Nothing can be sealed before it is.</source>
        <translation>Nyckeln för {owner} är inte bekräftad. Det går inte att försegla något innan den är det.</translation>
    </message>
    <message>
        <source>The material has changed. Look at the numbers again.</source>
        <translation>Underlaget har ändrats. Gå igenom siffrorna igen.</translation>
    </message>
    <message>
        <source>The quarter file for {period} is sealed.</source>
        <translation>Kvartalsfilen för {period} är förseglad.</translation>
    </message>
    <message>
        <source>The quarter file is sealed</source>
        <translation>Kvartalsfilen är förseglad</translation>
    </message>
    <message>
        <source>The status file for {week} is sealed.</source>
        <translation>Lägesfilen för {week} är förseglad.</translation>
    </message>
    <message>
        <source>The status file is sealed</source>
        <translation>Lägesfilen är förseglad</translation>
    </message>
    <message>
        <source>The team</source>
        <translation>Teamet</translation>
    </message>
    <message>
        <source>The team, the whole node</source>
        <translation>Teamet, hela noden</translation>
    </message>
    <message>
        <source>The texts leave the node as they are and may become public. Write how the work goes, not about anybody: no names, numbers or case codes, and nothing that fits one person only. An empty line begins a new paragraph.</source>
        <translation>Texterna lämnar noden som de är och kan bli offentliga. Skriv om hur arbetet går, inte om någon person: inga namn, nummer eller ärendekoder, och inget som bara passar in på en enda. En tom rad börjar ett nytt stycke.</translation>
    </message>
    <message>
        <source>The whole node, since the start</source>
        <translation>Hela noden, sedan projektets start</translation>
    </message>
    <message>
        <source>This leaves the node</source>
        <translation>Det här lämnar noden</translation>
    </message>
    <message>
        <source>What you wrote is kept</source>
        <translation>Det du skrev är sparat</translation>
    </message>
    <message>
        <source>Words can say more than numbers do. Somebody else reads the texts and the numbers here, and approves with their own passphrase.</source>
        <translation>Ord kan säga mer än siffror. Någon annan läser texterna och siffrorna här och godkänner med sin egen lösenfras.</translation>
    </message>
    <message>
        <source>Write the same status file again</source>
        <translation>Skriv samma lägesfil igen</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>godkänt</translation>
    </message>
    <message>
        <source>by municipality; leave out what is not needed</source>
        <translation>per kommun; lämna tomt det som inte behövs</translation>
    </message>
    <message>
        <source>goes on</source>
        <translation>pågår</translation>
    </message>
    <message>
        <source>part of later figures</source>
        <translation>ingår i senare siffror</translation>
    </message>
    <message>
        <source>looked through</source>
        <translation>granskat</translation>
    </message>
    <message>
        <source>sealed {day}, no receipt yet</source>
        <translation>förseglat {day}, inget kvitto än</translation>
    </message>
    <message>
        <source>sent, receipt {day}</source>
        <translation>har skickats, kvitto {day}</translation>
    </message>
    <message numerus="yes">
        <source>{count} texts</source>
        <translation>
            <numerusform>{count} text</numerusform>
            <numerusform>{count} texter</numerusform>
        </translation>
    </message>
    <message>
        <source>How the physician's hours and the activity budget stand, and nothing about anybody. It can go at any time, so that the project owner sees how it stands at all nodes.</source>
        <translation>Hur läkartimmarna och aktivitetsbudgeten står, och inget om någon person. Den kan skickas när som helst, så att projektägaren ser hur det står i alla noder.</translation>
    </message>
    <message>
        <source>Up to and including {month}, in whole five hours: no single conversation can be seen.</source>
        <translation>Till och med {month}, i hela femtal timmar: inget enskilt samtal syns.</translation>
    </message>
    <message>
        <source>Speaks of one person: {phrases}. Could a reader know who it is?</source>
        <translation>Handlar om en person: {phrases}. Kan en läsare veta vem det är?</translation>
    </message>
    <message>
        <source>ended, not sealed</source>
        <translation>har tagit slut, ej förseglat</translation>
    </message>
    <message>
        <source>Sealed this week, {day}, version {version}: it would say the same again.</source>
        <translation>Förseglad den här veckan, {day}, version {version}: den skulle säga samma sak igen.</translation>
    </message>
    <message>
        <source>Sealed this week, {day}, version {version}: hours or budget have changed since.</source>
        <translation>Förseglad den här veckan, {day}, version {version}: timmar eller budget har ändrats sedan dess.</translation>
    </message>
    <message>
        <source>Hours allotted to the team in all</source>
        <translation>Timmar tilldelade teamet, totalt</translation>
    </message>
    <message>
        <source>h</source>
        <translation>tim</translation>
    </message>
    <message>
        <source>State hours</source>
        <translation>Ange</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändra</translation>
    </message>
    <message>
        <source>Write the number of hours first.</source>
        <translation>Skriv antalet timmar först.</translation>
    </message>
    <message>
        <source>Allotted to the team: {time}.</source>
        <translation>Tilldelat till teamet: {time}.</translation>
    </message>
    <message>
        <source>A text or the budget has changed, so somebody has to approve again.</source>
        <translation>En text eller budgeten har ändrats, så någon måste godkänna igen.</translation>
    </message>
    <message>
        <source>Exactly these numbers stand in the file, the activity budget and the texts of the situation report. A span stands for a number that is hidden: it is what the numbers leave open, also with all that was sent before.</source>
        <translation>Exakt de här talen står i filen, och aktivitetsbudgeten och lägesrapportens texter. Ett spann står för ett tal som är dolt: det är vad siffrorna lämnar öppet, också med allt som skickats förut.</translation>
    </message>
    <message>
        <source>Nobody is referred up to the quarter's end.</source>
        <translation>Ingen är aktualiserad till och med kvartalets slut.</translation>
    </message>
    <message>
        <source>referred {count} ({new} in the quarter)</source>
        <translation>aktualiserade {count} ({new} i kvartalet)</translation>
    </message>
    <message>
        <source>investigated {count} ({new} in the quarter)</source>
        <translation>utredda {count} ({new} i kvartalet)</translation>
    </message>
    <message>
        <source>a step closer {count}</source>
        <translation>ett steg närmare {count}</translation>
    </message>
    <message>
        <source>For you to write from, not part of the file: {counts}.</source>
        <translation>Underlag för dig, följer inte med i filen: {counts}.</translation>
    </message>
    <message>
        <source>Nobody else has an account here that may approve. The file waits until a colleague has, or goes without texts.</source>
        <translation>Ingen annan har ett konto här som får godkänna. Filen väntar tills en kollega har det, eller går utan texter.</translation>
    </message>
</context>
<context>
    <name>Sent</name>
    <message>
        <source>Also an open, signed zip for a receiver without the program</source>
        <translation>Också en öppen, signerad zip för den som saknar programmet</translation>
    </message>
    <message>
        <source>Answer by mail ...</source>
        <translation>Svara per e-post ...</translation>
    </message>
    <message>
        <source>Answer by mail or on the telephone, and name nobody: the mail goes as it is, without a seal.</source>
        <translation>Svara per e-post eller i telefon, och nämn ingen vid namn: brevet går som det är, utan försegling.</translation>
    </message>
    <message>
        <source>Call {owner} on a number you already have. The words must be the ones that their program shows.</source>
        <translation>Ring {owner} på ett nummer du redan har. Orden ska vara de som deras program visar.</translation>
    </message>
    <message>
        <source>Choose the receipt</source>
        <translation>Välj kvittot</translation>
    </message>
    <message>
        <source>Choose the receipt ...</source>
        <translation>Välj kvittot ...</translation>
    </message>
    <message>
        <source>Copy the question</source>
        <translation>Kopiera frågan</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Kopiera texten</translation>
    </message>
    <message>
        <source>Four words to read aloud</source>
        <translation>Fyra ord att läsa upp</translation>
    </message>
    <message>
        <source>If the mail filter stops it: the same as text, {file}</source>
        <translation>Om e-postfiltret stoppar den: samma paket som text, {file}</translation>
    </message>
    <message>
        <source>Made {day}. The store keeps it byte for byte, so the same file can be written again.</source>
        <translation>Gjord {day}. Lagret har kvar den tecken för tecken, så samma fil kan skrivas igen.</translation>
    </message>
    <message>
        <source>No receipt yet. {owner} answers with a small file. Drop it anywhere on this page.</source>
        <translation>Inget kvitto än. {owner} svarar med en liten fil. Släpp den var som helst på sidan.</translation>
    </message>
    <message>
        <source>Open and signed, for a receiver without the program: {file}</source>
        <translation>Öppen och signerad, för den som saknar programmet: {file}</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Öppna mappen</translation>
    </message>
    <message>
        <source>Open the mail draft</source>
        <translation>Öppna e-postutkastet</translation>
    </message>
    <message>
        <source>Open the mail draft, check the receiver and send it yourself; the program sends nothing.</source>
        <translation>Öppna e-postutkastet, kontrollera mottagaren och skicka själv; programmet skickar ingenting.</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Kvitto</translation>
    </message>
    <message>
        <source>Receipts (*.kvitto.json)</source>
        <translation>Kvitton (*.kvitto.json)</translation>
    </message>
    <message>
        <source>The draft is written: {file}. Check the receiver and send it.</source>
        <translation>Utkastet är skrivet: {file}. Kontrollera mottagaren och skicka det.</translation>
    </message>
    <message>
        <source>The receipt for {period} had been taken in before.</source>
        <translation>Kvittot för {period} var redan mottaget.</translation>
    </message>
    <message>
        <source>The receipt for {period} is taken in.</source>
        <translation>Kvittot för {period} är mottaget.</translation>
    </message>
    <message>
        <source>The text is copied; paste it into your mail.</source>
        <translation>Texten är kopierad; klistra in den i ditt e-postbrev.</translation>
    </message>
    <message>
        <source>There are files of this name in {folder} already. They are written anew.</source>
        <translation>Det finns redan filer med det här namnet i {folder}. De skrivs på nytt.</translation>
    </message>
    <message>
        <source>They ask: {remark}</source>
        <translation>De frågar: {remark}</translation>
    </message>
    <message>
        <source>They have no questions.</source>
        <translation>De har inga frågor.</translation>
    </message>
    <message>
        <source>Where the file is to be written</source>
        <translation>Var filen ska skrivas</translation>
    </message>
    <message>
        <source>Write the same file again ...</source>
        <translation>Skriv samma fil igen ...</translation>
    </message>
    <message>
        <source>asks something</source>
        <translation>har en fråga</translation>
    </message>
    <message>
        <source>received</source>
        <translation>mottaget</translation>
    </message>
    <message>
        <source>version {version}</source>
        <translation>version {version}</translation>
    </message>
    <message>
        <source>{owner} took the file in on {day}.</source>
        <translation>{owner} tog emot filen {day}.</translation>
    </message>
    <message>
        <source>{standing}, with a question</source>
        <translation>{standing}, med en fråga</translation>
    </message>
</context>
<context>
    <name>SecondPerson</name>
    <message>
        <source>Approve</source>
        <translation>Godkänn</translation>
    </message>
    <message>
        <source>Approved by {name}.</source>
        <translation>Godkänt av {name}.</translation>
    </message>
    <message>
        <source>Passphrase of the one who approves</source>
        <translation>Lösenfras för den som godkänner</translation>
    </message>
    <message>
        <source>Their passphrase</source>
        <translation>Personens lösenfras</translation>
    </message>
    <message>
        <source>Who approves</source>
        <translation>Vem som godkänner</translation>
    </message>
    <message>
        <source>First the key of {owner} has to be confirmed, under Keys: an approval holds only while this page is shown.</source>
        <translation>Först måste nyckeln från {owner} bekräftas, under Nycklar: ett godkännande gäller bara medan den här sidan visas.</translation>
    </message>
</context>
<context>
    <name>Budget</name>
    <message>
        <source>A sum is of the nodes that have stated the amount: (2 of 3) says that one of three has not, and is left out.</source>
        <translation>En summa gäller de noder som har angett beloppet: (2 av 3) säger att en av tre inte har gjort det och inte är med.</translation>
    </message>
    <message>
        <source>Activity budget, SEK</source>
        <translation>Aktivitetsbudget, kr</translation>
    </message>
    <message>
        <source>Activity budget, SEK, up to and including {month}</source>
        <translation>Aktivitetsbudget, kr, till och med {month}</translation>
    </message>
    <message>
        <source>Activity budget: granted, SEK</source>
        <translation>Aktivitetsbudget: beviljat, kr</translation>
    </message>
    <message>
        <source>Activity budget: left, SEK</source>
        <translation>Aktivitetsbudget: kvar, kr</translation>
    </message>
    <message>
        <source>Activity budget: used, SEK</source>
        <translation>Aktivitetsbudget: använt, kr</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Belopp</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>Beviljat</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Kvar</translation>
    </message>
    <message>
        <source>No activity budget has come from: {nodes}.</source>
        <translation>Ingen aktivitetsbudget har kommit från: {nodes}.</translation>
    </message>
    <message>
        <source>No activity budget is stated in the file.</source>
        <translation>Ingen aktivitetsbudget är angiven i filen.</translation>
    </message>
    <message>
        <source>No amount is stated, so the file will hold no activity budget.</source>
        <translation>Inget belopp är angivet, så filen får ingen aktivitetsbudget.</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>SEK; empty where it is not stated.</source>
        <translation>Kronor; tomt där det inte är angivet.</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Summa</translation>
    </message>
    <message>
        <source>The activity budget</source>
        <translation>Aktivitetsbudgeten</translation>
    </message>
    <message>
        <source>The last month that the figures cover.</source>
        <translation>Den sista månaden som beloppen omfattar.</translation>
    </message>
    <message>
        <source>Up to and including</source>
        <translation>Till och med</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Använt</translation>
    </message>
    <message>
        <source>What is used stands in whole thousands of kronor, for interpreters in whole five thousands, so that nobody can make out a single booking. What is left is reckoned where both amounts are stated, and a sum is of the amounts stated.</source>
        <translation>Använt anges i hela tusental kronor, för tolk i hela femtusental, så att ingen kan urskilja en enskild bokning. Kvar räknas där båda beloppen är angivna, och en summa gäller de belopp som är angivna.</translation>
    </message>
    <message>
        <source>Write the month that the amounts go up to.</source>
        <translation>Skriv till och med vilken månad beloppen gäller.</translation>
    </message>
    <message>
        <source>Write whole kronor, as 12 400 or −500.</source>
        <translation>Skriv hela kronor, som 12 400 eller −500.</translation>
    </message>
    <message>
        <source>Write whole kronor, as 12 400; what was granted cannot be below zero.</source>
        <translation>Skriv hela kronor, som 12 400; det beviljade kan inte vara under noll.</translation>
    </message>
    <message>
        <source>goes with the quarter file and the status file</source>
        <translation>följer med kvartalsfilen och lägesfilen</translation>
    </message>
    <message>
        <source>{node}, up to {month}</source>
        <translation>{node}, t.o.m. {month}</translation>
    </message>
    <message>
        <source>{number} ({here} of {all} posts)</source>
        <translation>{number} ({here} av {all} poster)</translation>
    </message>
    <message>
        <source>{number} ({here} of {all})</source>
        <translation>{number} ({here} av {all})</translation>
    </message>
    <message>
        <source>Leave empty what you do not know: it is not known then, which is not zero.</source>
        <translation>Lämna tomt det du inte vet: det blir då ej uppgivet, vilket inte är noll.</translation>
    </message>
    <message>
        <source>Activity budget</source>
        <translation>Aktivitetsbudget</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Ärende</translation>
    </message>
    <message>
        <source>Choose it</source>
        <translation>Välj</translation>
    </message>
    <message>
        <source>Choose its post ...</source>
        <translation>Välj post ...</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Enter an amount: day, post, what for and voucher. The physician's cost comes from the hours.</source>
        <translation>För in ett belopp: dag, post, vad och verifikat. Läkarens kostnad kommer ur timmarna.</translation>
    </message>
    <message>
        <source>Enter it</source>
        <translation>För in</translation>
    </message>
    <message>
        <source>It is paid ...</source>
        <translation>Betald ...</translation>
    </message>
    <message>
        <source>New entry</source>
        <translation>Ny händelse</translation>
    </message>
    <message>
        <source>No entries yet</source>
        <translation>Inga händelser ännu</translation>
    </message>
    <message>
        <source>Not yet paid</source>
        <translation>Ännu inte betalt</translation>
    </message>
    <message>
        <source>Nothing to look at.</source>
        <translation>Inget att titta på.</translation>
    </message>
    <message>
        <source>One line, no name</source>
        <translation>En rad, inget namn</translation>
    </message>
    <message>
        <source>Only for an interpreter: the code</source>
        <translation>Bara för en tolk: koden</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Takt</translation>
    </message>
    <message>
        <source>Paid: {what}</source>
        <translation>Betald: {what}</translation>
    </message>
    <message>
        <source>Posts by month</source>
        <translation>Poster per månad</translation>
    </message>
    <message>
        <source>State it</source>
        <translation>Ange</translation>
    </message>
    <message>
        <source>State what is granted ...</source>
        <translation>Ange beviljat ...</translation>
    </message>
    <message>
        <source>The amount is entered.</source>
        <translation>Beloppet är infört.</translation>
    </message>
    <message>
        <source>The entry has its post, with a row of its own.</source>
        <translation>Händelsen har sin post, med en egen rad.</translation>
    </message>
    <message>
        <source>The entry is paid.</source>
        <translation>Händelsen är betald.</translation>
    </message>
    <message>
        <source>The mark in the pace shows how far the project has come: {percent} %.</source>
        <translation>Strecket i takten visar hur långt projektet har kommit: {percent} %.</translation>
    </message>
    <message>
        <source>The post of: {what}</source>
        <translation>Posten för: {what}</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>Att titta på</translation>
    </message>
    <message>
        <source>Voucher</source>
        <translation>Verifikat</translation>
    </message>
    <message>
        <source>What a post has been granted in all</source>
        <translation>Vad en post har beviljats sammanlagt</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Vad</translation>
    </message>
    <message>
        <source>What is granted is stated.</source>
        <translation>Det beviljade är angivet.</translation>
    </message>
    <message>
        <source>Withdraw it</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>as long as the accounts of the project, with every change</source>
        <translation>så länge projektets räkenskaper, med varje ändring</translation>
    </message>
    <message>
        <source>booked, and not yet paid</source>
        <translation>bokat, och ännu inte betalt</translation>
    </message>
    <message>
        <source>choose a post</source>
        <translation>välj post</translation>
    </message>
    <message>
        <source>earlier</source>
        <translation>tidigare</translation>
    </message>
    <message>
        <source>not chosen yet</source>
        <translation>inte vald ännu</translation>
    </message>
    <message>
        <source>only as the sum of a post, rounded</source>
        <translation>bara som en posts summa, avrundad</translation>
    </message>
    <message>
        <source>those who follow up the budget; the case, those who see it</source>
        <translation>de som följer upp budgeten; ärendet, de som ser det</translation>
    </message>
    <message>
        <source>up to {month}</source>
        <translation>till och med {month}</translation>
    </message>
    <message numerus="yes">
        <source>{count} entries have no post: choose one.</source>
        <translation>
            <numerusform>{count} händelse saknar post: välj en.</numerusform>
            <numerusform>{count} händelser saknar post: välj en.</numerusform>
        </translation>
    </message>
    <message>
        <source>{post} is over what was granted by {amount}. Nothing is stopped: ask for a reallocation, or move an entry.</source>
        <translation>{post} är {amount} över det beviljade. Inget stoppas: be om en omfördelning, eller flytta en händelse till en annan post.</translation>
    </message>
    <message>
        <source>{post}, from the hours</source>
        <translation>{post}, ur läkartimmarna</translation>
    </message>
    <message>
        <source>{post}, {month}: differs by {kronor} kr from Kommunförbundet</source>
        <translation>{post}, {month}: skiljer {kronor} kr från Kommunförbundet</translation>
    </message>
    <message>
        <source>{post}: the months shown add up to {amount} kr more or less than the sum: rounded öre.</source>
        <translation>{post}: de månader som visas ger {amount} kr mer eller mindre än summan: avrundade ören.</translation>
    </message>
    <message>
        <source>{time} of the physician has no price: state it on the page for the hours.</source>
        <translation>{time} hos läkaren har inget pris: ange det på sidan för läkartimmarna.</translation>
    </message>
    <message>
        <source>{used} % used, {passed} % of the project passed</source>
        <translation>{used} % använt, {passed} % av projektet har gått</translation>
    </message>
    <message>
        <source>{what} (booked)</source>
        <translation>{what} (bokat)</translation>
    </message>
    <message>
        <source>{what}, in the node's own budget.</source>
        <translation>{what}, i nodens egen budget.</translation>
    </message>
    <message>
        <source>Row {row}: {label} says {stated} kr, and its rows add up to {computed} kr</source>
        <translation>Rad {row}: {label} anger {stated} kr, och dess rader ger {computed} kr</translation>
    </message>
    <message>
        <source>Import the accounts ...</source>
        <translation>Importera huvudbok ...</translation>
    </message>
    <message>
        <source>An excerpt of the accounts</source>
        <translation>Ett utdrag ur huvudboken</translation>
    </message>
    <message>
        <source>Sheets (*.xlsx *.ods *.csv *.txt)</source>
        <translation>Kalkylblad (*.xlsx *.ods *.csv *.txt)</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Ta in</translation>
    </message>
    <message>
        <source>Which post does each account belong to? It is asked once.</source>
        <translation>Vilken post hör vart konto till? Det frågas en gång.</translation>
    </message>
    <message>
        <source>none, leave its rows out</source>
        <translation>ingen, utelämna dess rader</translation>
    </message>
    <message>
        <source>The file was taken in before; nothing is changed.</source>
        <translation>Filen har tagits in förut; inget är ändrat.</translation>
    </message>
    <message numerus="yes">
        <source>{count} rows taken in.</source>
        <translation>
            <numerusform>{count} rad togs in.</numerusform>
            <numerusform>{count} rader togs in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} were here already.</source>
        <translation>
            <numerusform>{count} fanns redan.</numerusform>
            <numerusform>{count} fanns redan.</numerusform>
        </translation>
    </message>
    <message>
        <source>Rows not understood: {rows}.</source>
        <translation>Rader som inte förstods: {rows}.</translation>
    </message>
    <message>
        <source>Fetch it from the budget</source>
        <translation>Hämta ur budgeten</translation>
    </message>
    <message>
        <source>{post}, {amount}: {stated} here, {kept} in the budget</source>
        <translation>{post}, {amount}: {stated} här, {kept} i budgeten</translation>
    </message>
    <message>
        <source>Row {row}: {label} has a sum and no months; it is not taken in</source>
        <translation>Rad {row}: {label} har en summa och inga månader; den tas inte in</translation>
    </message>
    <message>
        <source>All nodes, by month</source>
        <translation>Alla noder, per månad</translation>
    </message>
    <message>
        <source>as their files state it, rounded</source>
        <translation>så som deras filer anger det, avrundat</translation>
    </message>
    <message>
        <source>No node has sent a status or quarter file yet.</source>
        <translation>Ingen nod har skickat en lägesfil eller kvartalsfil ännu.</translation>
    </message>
    <message>
        <source>{node}, h</source>
        <translation>{node}, tim</translation>
    </message>
    <message>
        <source>{node}, kr</source>
        <translation>{node}, kr</translation>
    </message>
    <message>
        <source>up to and including</source>
        <translation>till och med</translation>
    </message>
    <message>
        <source>own, kr</source>
        <translation>egna, kr</translation>
    </message>
    <message>
        <source>Save the working group's sheet ...</source>
        <translation>Spara arbetsgruppens blad ...</translation>
    </message>
    <message>
        <source>The working group's sheet</source>
        <translation>Arbetsgruppens blad</translation>
    </message>
    <message>
        <source>working-group-{day}.pdf</source>
        <translation>arbetsgrupp-{day}.pdf</translation>
    </message>
    <message>
        <source>Amounts entered</source>
        <translation>Händelser</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>inget</translation>
    </message>
    <message>
        <source>The sum of what is left is of the posts with an amount granted: {count} of {all}.</source>
        <translation>Summan av det som är kvar gäller posterna med ett beviljat belopp: {count} av {all}.</translation>
    </message>
    <message>
        <source>Accounts taken in</source>
        <translation>Inlästa utdrag ur huvudboken</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Av</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Första dag</translation>
    </message>
    <message>
        <source>It cannot be taken back: {reason}.</source>
        <translation>Den går inte att ta tillbaka: {reason}.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Skäl</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rader</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Läge</translation>
    </message>
    <message>
        <source>Strike it</source>
        <translation>Stryk</translation>
    </message>
    <message>
        <source>Strike it ...</source>
        <translation>Stryk ...</translation>
    </message>
    <message>
        <source>Strike: {what}</source>
        <translation>Stryk: {what}</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Ta tillbaka</translation>
    </message>
    <message>
        <source>Take it back ...</source>
        <translation>Ta tillbaka ...</translation>
    </message>
    <message>
        <source>Take the accounts back?</source>
        <translation>Ta tillbaka utdraget?</translation>
    </message>
    <message>
        <source>The entry is withdrawn, and stays in the log.</source>
        <translation>Händelsen är borttagen och står kvar i loggen.</translation>
    </message>
    <message>
        <source>The granted amount is struck, and stays in the log.</source>
        <translation>Det beviljade beloppet är struket och står kvar i loggen.</translation>
    </message>
    <message>
        <source>Those taken in {day} by {who}. What was here before holds again.</source>
        <translation>Utdraget lästes in {day} av {who}. Det som fanns förut gäller igen.</translation>
    </message>
    <message>
        <source>What is granted, row by row</source>
        <translation>Beviljat, rad för rad</translation>
    </message>
    <message>
        <source>Withdraw: {what}</source>
        <translation>Ta bort: {what}</translation>
    </message>
    <message>
        <source>can be taken back</source>
        <translation>kan tas tillbaka</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Planerat</translation>
    </message>
    <message numerus="yes">
        <source>{count} bookings of an interpreter ahead are planned at {amount}.</source>
        <translation>
            <numerusform>{count} tolkbokning framåt är planerad till {amount}.</numerusform>
            <numerusform>{count} tolkbokningar framåt är planerade till {amount}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} bookings of an interpreter ahead have no price: state it on the page for the hours.</source>
        <translation>
            <numerusform>{count} tolkbokning framåt saknar pris: ange det på sidan Läkartimmar.</numerusform>
            <numerusform>{count} tolkbokningar framåt saknar pris: ange det på sidan Läkartimmar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken back; {count} rows were put right.</source>
        <translation>
            <numerusform>Tillbakataget; {count} rad återställdes.</numerusform>
            <numerusform>Tillbakataget; {count} rader återställdes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Physician hours done</source>
        <translation>Utförda läkartimmar</translation>
    </message>
    <message>
        <source>Kronor used</source>
        <translation>Använda kronor</translation>
    </message>
    <message>
        <source>Physician hours done and kronor used, by node and month</source>
        <translation>Utförda läkartimmar och använda kronor, per nod och månad</translation>
    </message>
    <message>
        <source>own, h</source>
        <translation>egna, tim</translation>
    </message>
    <message>
        <source>{account}, {kronor}</source>
        <translation>{account}, {kronor}</translation>
    </message>
    <message>
        <source>, {month} by {kronor} kr</source>
        <translation>, {month} {kronor} kr</translation>
    </message>
    <message>
        <source>Withdraw it ...</source>
        <translation>Ta bort ...</translation>
    </message>
    <message>
        <source>the project leader's own</source>
        <translation>egna</translation>
    </message>
    <message>
        <source>Ask about the accounts again</source>
        <translation>Fråga om kontona igen</translation>
    </message>
    <message>
        <source>The next excerpt asks which post each account belongs to.</source>
        <translation>Nästa utdrag frågar vilken post varje konto hör till.</translation>
    </message>
</context>
<context>
    <name>Grammar</name>
    <message>
        <source>%(argument_name)s: %(message)s</source>
        <translation>%(argument_name)s: %(message)s</translation>
    </message>
    <message>
        <source>%(value)r does not exist, choose from %(choices)s</source>
        <translation>%(value)r finns inte, välj bland %(choices)s</translation>
    </message>
    <message>
        <source>%(value)r is not a value that it can have</source>
        <translation>kan inte vara %(value)r</translation>
    </message>
    <message>
        <source>a value is missing</source>
        <translation>ett värde saknas</translation>
    </message>
    <message>
        <source>at least one value is missing</source>
        <translation>minst ett värde saknas</translation>
    </message>
    <message>
        <source>at most one value can be given</source>
        <translation>högst ett värde kan anges</translation>
    </message>
    <message>
        <source>cannot stand together with %s</source>
        <translation>kan inte stå tillsammans med %s</translation>
    </message>
    <message>
        <source>missing: %s</source>
        <translation>det saknas: %s</translation>
    </message>
    <message>
        <source>missing: one of %s</source>
        <translation>det saknas ett av: %s</translation>
    </message>
    <message>
        <source>options</source>
        <translation>tillval</translation>
    </message>
    <message>
        <source>show this help and end</source>
        <translation>visa den här hjälpen och avsluta</translation>
    </message>
    <message>
        <source>takes no value, but %r was given</source>
        <translation>tar inget värde, men %r angavs</translation>
    </message>
    <message>
        <source>to be given in this order</source>
        <translation>anges i denna ordning</translation>
    </message>
    <message>
        <source>too much, or no such option: %s</source>
        <translation>för mycket, eller inget tillval som finns: %s</translation>
    </message>
    <message>
        <source>usage: </source>
        <translation>skrivs: </translation>
    </message>
</context>
<context>
    <name>Vocabulary</name>
    <message>
        <source>A step closer</source>
        <translation>Steg närmare</translation>
    </message>
    <message>
        <source>Age at referral</source>
        <translation>Ålder vid aktualisering</translation>
    </message>
    <message>
        <source>Capacity ≥ 25 %</source>
        <translation>Förmåga ≥ 25 %</translation>
    </message>
    <message>
        <source>Closed cases</source>
        <translation>Avslutade ärenden</translation>
    </message>
    <message>
        <source>Closed cases by reason</source>
        <translation>Avslutade efter skäl</translation>
    </message>
    <message>
        <source>Closed: {reason}</source>
        <translation>Avslutade: {reason}</translation>
    </message>
    <message>
        <source>Continuous time with support at referral, median</source>
        <translation>Sammanhängande tid vid aktualisering, median</translation>
    </message>
    <message>
        <source>Continuous time with support, mean</source>
        <translation>Sammanhängande tid, medel</translation>
    </message>
    <message>
        <source>Entered by hand</source>
        <translation>Infört för hand</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alla</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Kön</translation>
    </message>
    <message>
        <source>Half-year package</source>
        <translation>Halvårspaket</translation>
    </message>
    <message>
        <source>Investigated</source>
        <translation>Utredda</translation>
    </message>
    <message>
        <source>Men</source>
        <translation>Män</translation>
    </message>
    <message>
        <source>Months of support in a row at referral</source>
        <translation>Sammanhängande tid vid aktualisering</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Kommun</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Ej angivet</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Antal</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Annat</translation>
    </message>
    <message>
        <source>Other reasons, too few to be told one by one</source>
        <translation>Övriga skäl, för få för att visas var för sig</translation>
    </message>
    <message>
        <source>People counted before and withdrawn since</source>
        <translation>Personer som räknats förut och tagits bort</translation>
    </message>
    <message>
        <source>Physician time since the start of the project</source>
        <translation>Läkartid sedan projektets start</translation>
    </message>
    <message>
        <source>Public support, total cost</source>
        <translation>Offentlig försörjning, total kostnad</translation>
    </message>
    <message>
        <source>Quarter file</source>
        <translation>Kvartalsfil</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Skäl</translation>
    </message>
    <message>
        <source>Referred</source>
        <translation>Aktualiserade</translation>
    </message>
    <message>
        <source>Status file</source>
        <translation>Lägesfil</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Steg</translation>
    </message>
    <message>
        <source>The whole node</source>
        <translation>Hela noden</translation>
    </message>
    <message>
        <source>Total time with support, mean</source>
        <translation>Total tid, medel</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>Spår</translation>
    </message>
    <message>
        <source>Women</source>
        <translation>Kvinnor</translation>
    </message>
    <message>
        <source>({number} on {day})</source>
        <translation>({number} den {day})</translation>
    </message>
    <message>
        <source>In brackets: the last number that an earlier package printed, with its day. It tells nothing new.</source>
        <translation>Inom parentes: senast redovisade värde i ett tidigare paket, med sin dag. Det säger inget nytt.</translation>
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
        <source>man</source>
        <translation>man</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>ej uppgivet</translation>
    </message>
    <message>
        <source>of that the municipalities' part</source>
        <translation>varav kommunernas del</translation>
    </message>
    <message>
        <source>of that the state's part</source>
        <translation>varav statens del</translation>
    </message>
    <message>
        <source>other</source>
        <translation>annat</translation>
    </message>
    <message>
        <source>woman</source>
        <translation>kvinna</translation>
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
        <source>{least} or more months</source>
        <translation>{least} eller fler månader</translation>
    </message>
    <message>
        <source>{low} or more</source>
        <translation>{low} eller fler</translation>
    </message>
    <message>
        <source>{rows} and {columns}</source>
        <translation>{rows} och {columns}</translation>
    </message>
    <message>
        <source>{some} and {last}</source>
        <translation>{some} och {last}</translation>
    </message>
    <message>
        <source>{year}, first half-year</source>
        <translation>{year}, första halvåret</translation>
    </message>
    <message>
        <source>{year}, quarter {number}</source>
        <translation>{year}, kvartal {number}</translation>
    </message>
    <message>
        <source>{year}, second half-year</source>
        <translation>{year}, andra halvåret</translation>
    </message>
    <message>
        <source>{year}, week {number}</source>
        <translation>{year}, vecka {number}</translation>
    </message>
    <message>
        <source>Nobody can be worked out of the numbers.</source>
        <translation>Ingen kan räknas fram ur siffrorna.</translation>
    </message>
    <message numerus="yes">
        <source>{count} numbers hidden.</source>
        <translation>
            <numerusform>{count} tal dolt.</numerusform>
            <numerusform>{count} tal dolda.</numerusform>
        </translation>
    </message>
    <message>
        <source>Responsibility for personal data</source>
        <translation>Personuppgiftsansvar</translation>
    </message>
    <message>
        <source>Agreements between the authorities (GDPR art. 26 and 28)</source>
        <translation>Avtal mellan myndigheterna (GDPR art. 26 och 28)</translation>
    </message>
    <message>
        <source>Impact assessment (GDPR art. 35)</source>
        <translation>Konsekvensbedömning (GDPR art. 35)</translation>
    </message>
    <message>
        <source>Secrecy assessment</source>
        <translation>Sekretessbedömning</translation>
    </message>
    <message>
        <source>Information text for participants</source>
        <translation>Informationstext till deltagarna</translation>
    </message>
    <message>
        <source>Plan for documents and retention</source>
        <translation>Dokumenthanteringsplan</translation>
    </message>
    <message>
        <source>Who reviews the log</source>
        <translation>Vem som granskar loggen</translation>
    </message>
    <message>
        <source>Whether the therapist acts under health-care law</source>
        <translation>Om arbetsterapeuten arbetar enligt hälso- och sjukvårdslagen</translation>
    </message>
    <message>
        <source>Get a consent</source>
        <translation>Skaffa samtycke</translation>
    </message>
    <message>
        <source>Renew the consent</source>
        <translation>Förnya samtycke</translation>
    </message>
    <message>
        <source>done</source>
        <translation>klart</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>släppt</translation>
    </message>
    <message>
        <source>given</source>
        <translation>given</translation>
    </message>
    <message>
        <source>handed on</source>
        <translation>lämnad vidare</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>flyttad</translation>
    </message>
    <message>
        <source>opened again</source>
        <translation>öppnad igen</translation>
    </message>
    <message>
        <source>shown after consent</source>
        <translation>visas efter samtycke</translation>
    </message>
    <message>
        <source>the participant's wish</source>
        <translation>deltagarens önskan</translation>
    </message>
    <message>
        <source>disqualified</source>
        <translation>jäv</translation>
    </message>
    <message>
        <source>place not shown</source>
        <translation>dold</translation>
    </message>
    <message>
        <source>{classes} or not stated</source>
        <translation>{classes} eller ej angivet</translation>
    </message>
    <message>
        <source>Once {period} is sealed, nothing more can be made for {closed}: what happened then becomes part of the later file. Make {first} first, if it is to be sent.</source>
        <translation>När {period} är förseglat kan inget längre göras för {closed}: det som hände då räknas in i den senare filen. Gör {first} först, om det ska lämnas.</translation>
    </message>
    <message>
        <source>PRACTICE: the people are invented</source>
        <translation>ÖVNING: personerna är påhittade</translation>
    </message>
    <message>
        <source>Cases with protected registration are not handed over here. One of their two handlers names another one on the case first; the tasks go along then.</source>
        <translation>Ärenden med skyddad folkbokföring lämnas inte över här. En av deras två handläggare namnger först en annan på ärendet; då följer uppgifterna med.</translation>
    </message>
</context>
<context>
    <name>GuidedPage</name>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>Save and go on later</source>
        <translation>Spara och fortsätt senare</translation>
    </message>
    <message>
        <source>An approval holds only until the work is put off or another page is shown: somebody has to approve again.</source>
        <translation>Ett godkännande gäller bara tills arbetet läggs åt sidan eller en annan sida visas: någon måste godkänna igen.</translation>
    </message>
</context>
<context>
    <name>About</name>
    <message>
        <source>Free software under the licence EUPL 1.2. The licences of its parts are below.</source>
        <translation>Fri programvara med licensen EUPL 1.2. Delarnas licenser står nedan.</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licens</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Parts and licences</source>
        <translation>Delar och licenser</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Visa mappen</translation>
    </message>
    <message>
        <source>The folder holds encrypted files only. Copy none of them by hand: make a backup instead.</source>
        <translation>Mappen innehåller bara krypterade filer. Kopiera dem inte för hand: gör en säkerhetskopia i stället.</translation>
    </message>
    <message>
        <source>The program never uses a network connection: it has no part that could, and a test holds it to that. What leaves the computer leaves as a file that you send.</source>
        <translation>Programmet använder aldrig någon nätverksanslutning: det har ingen del som kan, och ett prov vaktar det. Det som lämnar datorn lämnar den som en fil som du själv skickar.</translation>
    </message>
    <message>
        <source>The store</source>
        <translation>Lagret</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>what it is made of, and where the store is</source>
        <translation>vad det består av, och var lagret finns</translation>
    </message>
    <message>
        <source>{folder}
Number {number} · form {form}</source>
        <translation>{folder}
Nummer {number} · form {form}</translation>
    </message>
</context>
<context>
    <name>Accounts</name>
    <message>
        <source>Add a colleague ...</source>
        <translation>Lägg till en kollega ...</translation>
    </message>
    <message>
        <source>Add, and show the first words</source>
        <translation>Lägg till och visa de första orden</translation>
    </message>
    <message>
        <source>Asked for so that nobody changes it on a computer that was left open.</source>
        <translation>Den frågas efter för att ingen ska kunna byta den på en dator som lämnats öppen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Byt lösenfras</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Välj</translation>
    </message>
    <message>
        <source>Colleagues</source>
        <translation>Kollegor</translation>
    </message>
    <message>
        <source>First name and surname</source>
        <translation>För- och efternamn</translation>
    </message>
    <message>
        <source>Hand the words over in person or write them on a slip that is torn up afterwards; never in a mail. The colleague unlocks with them and then changes to words of their own, under Security.</source>
        <translation>Lämna orden personligen eller på en lapp som rivs efteråt, aldrig i ett mejl. Kollegan låser upp med dem och byter sedan till egna ord, under Säkerhet.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Names the colleague where the store is unlocked, and in the log.</source>
        <translation>Namnet står där lagret låses upp, och i loggen.</translation>
    </message>
    <message>
        <source>Nobody can find it out for you, and only the recovery sheet helps if it is forgotten.</source>
        <translation>Ingen kan ta reda på den åt dig, och bara återställningsbladet hjälper om den är glömd.</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Roll</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Läge</translation>
    </message>
    <message>
        <source>That is not your passphrase of today. Nothing is changed.</source>
        <translation>Det är inte din nuvarande lösenfras. Inget har ändrats.</translation>
    </message>
    <message>
        <source>The first words, shown only now</source>
        <translation>De första orden, visas bara nu</translation>
    </message>
    <message>
        <source>The municipalities the colleague works for; none chosen means all.</source>
        <translation>Kommunerna som kollegan arbetar för; ingen vald betyder alla.</translation>
    </message>
    <message>
        <source>The passphrase of today</source>
        <translation>Nuvarande lösenfras</translation>
    </message>
    <message>
        <source>The words are handed over</source>
        <translation>Orden är överlämnade</translation>
    </message>
    <message>
        <source>Your own passphrase</source>
        <translation>Din egen lösenfras</translation>
    </message>
    <message>
        <source>Your passphrase is changed. Backups from before still open with the old one: make a new backup, and delete the old ones when somebody else knew it.</source>
        <translation>Din lösenfras är bytt. Äldre säkerhetskopior öppnas fortfarande med den gamla: gör en ny kopia, och radera de gamla om någon annan kände till den.</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alla</translation>
    </message>
    <message>
        <source>as long as the store; also after the account is revoked</source>
        <translation>så länge som lagret, också sedan kontot återkallats</translation>
    </message>
    <message>
        <source>everybody who can start the program on this computer</source>
        <translation>alla som kan starta programmet på den här datorn</translation>
    </message>
    <message>
        <source>everybody with an account here</source>
        <translation>alla som har ett konto här</translation>
    </message>
    <message>
        <source>everything in the project owner's store</source>
        <translation>allt i projektägarens lager</translation>
    </message>
    <message>
        <source>everything with the cases and packages, not accounts, keys and decisions</source>
        <translation>allt med ärenden och paket, men inte konton, nycklar och beslut</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nej</translation>
    </message>
    <message>
        <source>no, but an approver is named in the package</source>
        <translation>nej, men den som godkänner ett paket nämns i det</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>ingen</translation>
    </message>
    <message>
        <source>not at all; the store keeps only a lock that it opens</source>
        <translation>inte alls; lagret har bara ett lås som den öppnar</translation>
    </message>
    <message>
        <source>opens the store</source>
        <translation>öppnar lagret</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>återkallat</translation>
    </message>
    <message>
        <source>the figures only</source>
        <translation>bara siffrorna</translation>
    </message>
    <message>
        <source>who can open the store</source>
        <translation>vem som kan öppna lagret</translation>
    </message>
    <message>
        <source>{name} can now open the store with these words, with a blank between:</source>
        <translation>{name} kan nu öppna lagret med de här orden, med mellanslag emellan:</translation>
    </message>
    <message>
        <source>Revoke ...</source>
        <translation>Återkalla ...</translation>
    </message>
    <message>
        <source>{name} can no longer open the store, and the new recovery sheet holds. Make a new backup now, and delete the old ones: they still open with the old keys.</source>
        <translation>{name} kan inte längre öppna lagret, och det nya återställningsbladet gäller. Gör en ny säkerhetskopia nu och radera de gamla: de öppnas fortfarande med de gamla nycklarna.</translation>
    </message>
    <message>
        <source>Remember on this computer</source>
        <translation>Kom ihåg på den här datorn</translation>
    </message>
    <message>
        <source>The next time you start the program you can unlock without typing the passphrase: this computer&apos;s keyring keeps a key for you. It also means that whoever can use your login on this computer can open the store. After a lock, or if the program was not closed in order, the passphrase is asked for as before. It ends when you change your passphrase, and when somebody&apos;s account is revoked.</source>
        <translation>Nästa gång du startar programmet kan du låsa upp utan att skriva lösenfrasen: datorns nyckelring förvarar en nyckel åt dig. Då kan också den som kommer åt din inloggning på datorn öppna lagret. Efter en låsning, eller om programmet inte stängdes som det ska, frågas efter lösenfrasen som vanligt. Det upphör när du byter lösenfras och när någons konto återkallas.</translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation>Din lösenfras</translation>
    </message>
    <message>
        <source>On</source>
        <translation>På</translation>
    </message>
    <message>
        <source>Off: the passphrase is asked for at every start</source>
        <translation>Av: lösenfrasen frågas efter vid varje start</translation>
    </message>
    <message>
        <source>Ask for the passphrase again</source>
        <translation>Fråga efter lösenfrasen igen</translation>
    </message>
    <message>
        <source>Remembered. The unlock page offers the keyring the next time you have closed the program yourself.</source>
        <translation>Ihågkommet. Upplåsningssidan erbjuder nyckelringen nästa gång du själv har stängt programmet.</translation>
    </message>
    <message>
        <source>The passphrase is asked for at every start.</source>
        <translation>Lösenfrasen frågas efter vid varje start.</translation>
    </message>
    <message>
        <source>Unit ...</source>
        <translation>Verksamhet ...</translation>
    </message>
    <message>
        <source>Save the unit</source>
        <translation>Spara verksamheten</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Ej angivet</translation>
    </message>
    <message>
        <source>everything, also accounts, keys and decisions; one of another node, with municipalities chosen, only the cases of those</source>
        <translation>allt, också konton, nycklar och beslut; en från en annan nod, med kommuner valda, bara ärendena i dem</translation>
    </message>
    <message>
        <source>the cases of the own municipalities and unit, and approves packages</source>
        <translation>ärenden i de egna kommunerna och den egna verksamheten, och godkänner paket</translation>
    </message>
    <message>
        <source>The unit of the municipality that the colleague works in: before a consent a case is named only in its own.</source>
        <translation>Den verksamhet i kommunen som kollegan arbetar i: före ett samtycke visas ett ärende med namn bara i sin egen.</translation>
    </message>
    <message>
        <source>The unit of {name} is saved. What the colleague sees follows it at once.</source>
        <translation>Verksamheten för {name} är sparad. Vad kollegan ser följer den genast.</translation>
    </message>
    <message>
        <source>Works in</source>
        <translation>Arbetar i</translation>
    </message>
    <message>
        <source>Municipal unit</source>
        <translation>Verksamhet</translation>
    </message>
    <message>
        <source>Make a new backup</source>
        <translation>Gör en ny säkerhetskopia</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>A backup that was never restored is only a hope.</source>
        <translation>En säkerhetskopia som aldrig har återställts är bara en förhoppning.</translation>
    </message>
    <message>
        <source>A new backup</source>
        <translation>En ny säkerhetskopia</translation>
    </message>
    <message>
        <source>Another folder ...</source>
        <translation>En annan mapp ...</translation>
    </message>
    <message>
        <source>Backups are encrypted as the store is, and open with the passphrases of the day they were made. Keep the stick locked in, not beside the computer.</source>
        <translation>Säkerhetskopior är krypterade på samma sätt som lagret och öppnas med lösenfraserna från den dag de gjordes. Lås in minnet, inte tillsammans med datorn.</translation>
    </message>
    <message>
        <source>Backups that were made</source>
        <translation>Säkerhetskopior som gjorts</translation>
    </message>
    <message>
        <source>Choose a folder for the first one, best on a USB stick. It is remembered.</source>
        <translation>Välj en mapp för den första, helst på ett USB-minne. Den blir ihågkommen.</translation>
    </message>
    <message>
        <source>Delete ...</source>
        <translation>Radera ...</translation>
    </message>
    <message>
        <source>Delete the backup</source>
        <translation>Radera kopian</translation>
    </message>
    <message>
        <source>Delete the backup?</source>
        <translation>Radera säkerhetskopian?</translation>
    </message>
    <message>
        <source>Each week, while the store is open, the latest backup is restored into a passing place, opened, and its rows and log are compared. You can go on working meanwhile.</source>
        <translation>Varje vecka, medan lagret är öppet, återställs den senaste kopian till en tillfällig plats, öppnas, och dess rader och logg jämförs. Det går att arbeta under tiden.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fil</translation>
    </message>
    <message>
        <source>In {folder}, as last time.</source>
        <translation>I {folder}, som förra gången.</translation>
    </message>
    <message>
        <source>It is off the list.</source>
        <translation>Den är borta från listan.</translation>
    </message>
    <message>
        <source>It is the latest that opens with the passphrases of today.</source>
        <translation>Det är den senaste som öppnas med dagens lösenfraser.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>När</translation>
    </message>
    <message>
        <source>Make a backup</source>
        <translation>Gör en säkerhetskopia</translation>
    </message>
    <message>
        <source>Making a backup</source>
        <translation>Säkerhetskopian görs</translation>
    </message>
    <message>
        <source>No backup can be reached now. Insert the stick it is on, and try again.</source>
        <translation>Ingen säkerhetskopia går att nå nu. Sätt i minnet som den ligger på, och försök igen.</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>Ingen säkerhetskopia ännu</translation>
    </message>
    <message numerus="yes">
        <source>No verified backup for {count} days. If the computer is lost today, what was done since is lost too.</source>
        <translation>
            <numerusform>Ingen kontrollerad säkerhetskopia på {count} dag. Går datorn förlorad i dag går det som gjorts sedan dess förlorat också.</numerusform>
            <numerusform>Ingen kontrollerad säkerhetskopia på {count} dagar. Går datorn förlorad i dag går det som gjorts sedan dess förlorat också.</numerusform>
        </translation>
    </message>
    <message>
        <source>On the USB stick {name}</source>
        <translation>På USB-minnet {name}</translation>
    </message>
    <message>
        <source>Restore into a new place ...</source>
        <translation>Återställ till en ny plats ...</translation>
    </message>
    <message>
        <source>Restored and checked in {folder}. The store that is open was not touched. To open the other: lock, then choose to open another store.</source>
        <translation>Återställt och kontrollerat i {folder}. Lagret som är öppet har inte rörts. Så öppnas det andra: lås, och välj sedan att öppna ett annat lager.</translation>
    </message>
    <message>
        <source>Restored on trial</source>
        <translation>Provåterställd</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>Återställer</translation>
    </message>
    <message>
        <source>Restoring into the new place, and checking every row</source>
        <translation>Återställer till den nya platsen och kontrollerar varje rad</translation>
    </message>
    <message>
        <source>Restoring the latest backup into a passing place, and checking it there</source>
        <translation>Återställer den senaste kopian till en tillfällig plats och kontrollerar den där</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rader</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>Visa i mappen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Läge</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>Ta bort ur listan</translation>
    </message>
    <message>
        <source>That folder is on the same disk as the store: if the disk fails, both are gone.</source>
        <translation>Den mappen ligger på samma disk som lagret: går disken sönder är båda borta.</translation>
    </message>
    <message>
        <source>The backup is deleted.</source>
        <translation>Säkerhetskopian är raderad.</translation>
    </message>
    <message>
        <source>The backup was written, opened and checked: {file}.</source>
        <translation>Säkerhetskopian är skriven, öppnad och kontrollerad: {file}.</translation>
    </message>
    <message>
        <source>The file cannot be reached now. It may be on a stick that is not inserted.</source>
        <translation>Filen går inte att nå nu. Den kan ligga på ett minne som inte sitter i.</translation>
    </message>
    <message>
        <source>The first one appears here.</source>
        <translation>Den första visas här.</translation>
    </message>
    <message>
        <source>The latest backup could not be restored. Make a new one now.</source>
        <translation>Den senaste kopian gick inte att återställa. Gör en ny nu.</translation>
    </message>
    <message>
        <source>The latest backup is damaged and could not be restored. Make a new one now.</source>
        <translation>Den senaste kopian är skadad och gick inte att återställa. Gör en ny nu.</translation>
    </message>
    <message>
        <source>The latest backup was restored and every row of it was there. The store was not touched.</source>
        <translation>Den senaste kopian återställdes, och varje rad i den fanns där. Lagret har inte rörts.</translation>
    </message>
    <message>
        <source>There is nothing to try before the first backup.</source>
        <translation>Det finns inget att prova före den första säkerhetskopian.</translation>
    </message>
    <message>
        <source>This backup opens with keys from before the latest revocation: whoever was revoked can still open it. Delete it when a newer one exists.</source>
        <translation>Den här kopian öppnas med nycklar från före den senaste återkallelsen: den som återkallades kan fortfarande öppna den. Radera den när det finns en nyare.</translation>
    </message>
    <message>
        <source>Trial restore</source>
        <translation>Provåterställning</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Prova nu</translation>
    </message>
    <message>
        <source>Trying a restore</source>
        <translation>Provåterställer</translation>
    </message>
    <message>
        <source>Where the backup is to lie</source>
        <translation>Var säkerhetskopian ska ligga</translation>
    </message>
    <message>
        <source>Writing the backup, then opening and checking it</source>
        <translation>Skriver kopian, öppnar den sedan och kontrollerar den</translation>
    </message>
    <message>
        <source>a copy elsewhere, tried each week</source>
        <translation>en kopia på annat ställe, provad varje vecka</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>skadad</translation>
    </message>
    <message>
        <source>latest {day}</source>
        <translation>senast {day}</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>ingen ännu</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>nås inte</translation>
    </message>
    <message>
        <source>not tried yet</source>
        <translation>ej provad</translation>
    </message>
    <message>
        <source>old keys</source>
        <translation>gamla nycklar</translation>
    </message>
    <message>
        <source>tried {day}</source>
        <translation>provad {day}</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>kontrollerad</translation>
    </message>
    <message>
        <source>{file} is deleted and cannot be brought back.</source>
        <translation>{file} raderas och går inte att få tillbaka.</translation>
    </message>
    <message>
        <source>{folder}, the place of last time, cannot be reached now. Insert the stick.</source>
        <translation>{folder}, platsen från förra gången, går inte att nå nu. Sätt i minnet.</translation>
    </message>
    <message>
        <source>The latest trial found everything.</source>
        <translation>Den senaste provåterställningen hittade allt.</translation>
    </message>
    <message>
        <source>The next is on {day} or soon after.</source>
        <translation>Nästa görs den {day} eller strax därefter.</translation>
    </message>
    <message>
        <source>The next is due, as soon as the backup can be reached.</source>
        <translation>Nästa är på tur, så snart kopian går att nå.</translation>
    </message>
    <message>
        <source>Choose a folder ...</source>
        <translation>Välj en mapp ...</translation>
    </message>
</context>
<context>
    <name>Log</name>
    <message>
        <source>Cases are named by their codes. The chain was checked from its first entry, just now.</source>
        <translation>Ärenden nämns med sina koder. Kedjan kontrollerades nyss från sin första post.</translation>
    </message>
    <message>
        <source>Choose a longer time.</source>
        <translation>Välj en längre tid.</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Dator</translation>
    </message>
    <message>
        <source>Concerns</source>
        <translation>Gäller</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Poster</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Allt</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Senaste året</translation>
    </message>
    <message numerus="yes">
        <source>Last {count} days</source>
        <translation>
            <numerusform>Senaste {count} dagen</numerusform>
            <numerusform>Senaste {count} dagarna</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing in this time</source>
        <translation>Inget under den här tiden</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save as PDF ...</source>
        <translation>Spara som PDF ...</translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation>Spara loggen</translation>
    </message>
    <message>
        <source>Saving the log</source>
        <translation>Loggen sparas</translation>
    </message>
    <message>
        <source>Setting the log on paper</source>
        <translation>Sätter loggen på papper</translation>
    </message>
    <message>
        <source>The log is saved: {file}. It names staff and codes of cases: keep it as you keep the store.</source>
        <translation>Loggen är sparad: {file}. Den nämner personal och ärendekoder: förvara den som lagret.</translation>
    </message>
    <message>
        <source>The review of {month} is signed by {name}.</source>
        <translation>Granskningen av {month} är signerad av {name}.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tid</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Vad</translation>
    </message>
    <message>
        <source>Everything that was done</source>
        <translation>Allt som gjorts</translation>
    </message>
    <message>
        <source>When</source>
        <translation>När</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Vem</translation>
    </message>
    <message>
        <source>a case not shown to you</source>
        <translation>ett ärende som inte visas för dig</translation>
    </message>
    <message>
        <source>a key was found that the store did not give out</source>
        <translation>en nyckel hittades som lagret inte har lämnat ut</translation>
    </message>
    <message>
        <source>added an account</source>
        <translation>lade till ett konto</translation>
    </message>
    <message>
        <source>an attempt to unlock failed</source>
        <translation>ett försök att låsa upp misslyckades</translation>
    </message>
    <message>
        <source>approved a package</source>
        <translation>godkände ett paket</translation>
    </message>
    <message>
        <source>changed a case</source>
        <translation>ändrade ett ärende</translation>
    </message>
    <message>
        <source>changed the decisions</source>
        <translation>ändrade besluten</translation>
    </message>
    <message>
        <source>changed the own passphrase</source>
        <translation>bytte sin egen lösenfras</translation>
    </message>
    <message>
        <source>closed a case</source>
        <translation>avslutade ett ärende</translation>
    </message>
    <message>
        <source>consolidated the nodes</source>
        <translation>sammanställde noderna</translation>
    </message>
    <message>
        <source>deleted a backup</source>
        <translation>raderade en säkerhetskopia</translation>
    </message>
    <message>
        <source>entered figures that had left before</source>
        <translation>skrev in siffror som lämnats ut förut</translation>
    </message>
    <message>
        <source>got a new passphrase by the recovery sheet</source>
        <translation>fick en ny lösenfras med återställningsbladet</translation>
    </message>
    <message>
        <source>had a package refused</source>
        <translation>fick ett paket avvisat</translation>
    </message>
    <message>
        <source>had the answers for a sender forgotten</source>
        <translation>lät svaren för en avsändare glömmas</translation>
    </message>
    <message>
        <source>log {day}</source>
        <translation>logg {day}</translation>
    </message>
    <message>
        <source>looked for a person who may be there already</source>
        <translation>sökte efter en person som kan finnas redan</translation>
    </message>
    <message>
        <source>made a backup</source>
        <translation>gjorde en säkerhetskopia</translation>
    </message>
    <message>
        <source>made the recovery sheet again</source>
        <translation>gjorde om återställningsbladet</translation>
    </message>
    <message>
        <source>made the store</source>
        <translation>skapade lagret</translation>
    </message>
    <message>
        <source>read a case</source>
        <translation>läste ett ärende</translation>
    </message>
    <message>
        <source>recorded a decision of the team</source>
        <translation>registrerade ett beslut av teamet</translation>
    </message>
    <message>
        <source>recorded a step</source>
        <translation>registrerade ett steg</translation>
    </message>
    <message>
        <source>registered a case</source>
        <translation>registrerade ett ärende</translation>
    </message>
    <message>
        <source>rehearsed a restore; the backup was damaged</source>
        <translation>provåterställde; kopian var skadad</translation>
    </message>
    <message>
        <source>rehearsed a restore; the backup was whole</source>
        <translation>provåterställde; kopian var hel</translation>
    </message>
    <message>
        <source>reopened a case</source>
        <translation>öppnade ett ärende igen</translation>
    </message>
    <message>
        <source>restored the store from a backup</source>
        <translation>återställde lagret från en säkerhetskopia</translation>
    </message>
    <message>
        <source>revoked an account</source>
        <translation>återkallade ett konto</translation>
    </message>
    <message>
        <source>saved the log as a PDF</source>
        <translation>sparade loggen som PDF</translation>
    </message>
    <message>
        <source>saved the store's public key</source>
        <translation>sparade lagrets publika nyckel</translation>
    </message>
    <message>
        <source>saw figures for named persons</source>
        <translation>såg siffror för namngivna personer</translation>
    </message>
    <message>
        <source>saw the list of cases</source>
        <translation>såg ärendelistan</translation>
    </message>
    <message>
        <source>saw who could be recognised in a package</source>
        <translation>såg vem som kunde kännas igen i ett paket</translation>
    </message>
    <message>
        <source>sealed a package</source>
        <translation>förseglade ett paket</translation>
    </message>
    <message>
        <source>set figures apart that had left before</source>
        <translation>lade siffror som lämnats ut förut åt sidan</translation>
    </message>
    <message>
        <source>signed the monthly review of the log</source>
        <translation>signerade månadens granskning av loggen</translation>
    </message>
    <message>
        <source>the chain is broken from entry {number} on</source>
        <translation>kedjan är bruten från post {number}</translation>
    </message>
    <message numerus="yes">
        <source>the chain is whole, {count} entries</source>
        <translation>
            <numerusform>kedjan är hel, {count} post</numerusform>
            <numerusform>kedjan är hel, {count} poster</numerusform>
        </translation>
    </message>
    <message>
        <source>the computer's clock had gone back</source>
        <translation>datorns klocka hade gått bakåt</translation>
    </message>
    <message>
        <source>took back an import</source>
        <translation>tog tillbaka en import</translation>
    </message>
    <message>
        <source>took in a list of cases</source>
        <translation>tog in en ärendelista</translation>
    </message>
    <message>
        <source>took in a package</source>
        <translation>tog emot ett paket</translation>
    </message>
    <message>
        <source>took in a receipt</source>
        <translation>tog in ett kvitto</translation>
    </message>
    <message>
        <source>took in a sheet of physician hours</source>
        <translation>tog in ett blad med läkartimmar</translation>
    </message>
    <message>
        <source>took in a sheet of support</source>
        <translation>tog in ett blad med försörjning</translation>
    </message>
    <message>
        <source>took in or confirmed a partner's key</source>
        <translation>tog in eller bekräftade en parts nyckel</translation>
    </message>
    <message>
        <source>undid a change</source>
        <translation>ångrade en ändring</translation>
    </message>
    <message>
        <source>unlocked the store</source>
        <translation>låste upp lagret</translation>
    </message>
    <message>
        <source>who did what; nothing in it can be changed</source>
        <translation>vem som gjort vad; inget i den går att ändra</translation>
    </message>
    <message>
        <source>withdrew figures entered by hand</source>
        <translation>drog tillbaka siffror som skrivits in</translation>
    </message>
    <message>
        <source>wrote the open form of a package</source>
        <translation>skrev den öppna formen av ett paket</translation>
    </message>
    <message numerus="yes">
        <source>{count} cases</source>
        <translation>
            <numerusform>{count} ärende</numerusform>
            <numerusform>{count} ärenden</numerusform>
        </translation>
    </message>
    <message>
        <source>a change of keys was undone</source>
        <translation>ett byte av nycklar togs tillbaka</translation>
    </message>
    <message>
        <source>began to change the store's key</source>
        <translation>började byta lagrets nyckel</translation>
    </message>
    <message>
        <source>proved the recovery sheet</source>
        <translation>kontrollerade återställningsbladet</translation>
    </message>
    <message>
        <source>settled a question</source>
        <translation>avgjorde en fråga</translation>
    </message>
    <message>
        <source>wrote the rules for all nodes</source>
        <translation>skrev reglerna för alla noder</translation>
    </message>
    <message>
        <source>took in the project owner's rules</source>
        <translation>tog in projektägarens regler</translation>
    </message>
    <message>
        <source>decided over what an insider could find in a package</source>
        <translation>beslutade om det som en insatt kunde räkna fram ur ett paket</translation>
    </message>
    <message>
        <source>let the questions of a sheet be without answers</source>
        <translation>lät frågor om ett blad vara utan svar</translation>
    </message>
    <message>
        <source>let a computer&apos;s keyring open the store without the passphrase</source>
        <translation>lät en dators nyckelring öppna lagret utan lösenfras</translation>
    </message>
    <message>
        <source>took the store from a computer&apos;s keyring</source>
        <translation>tog bort lagret ur en dators nyckelring</translation>
    </message>
    <message>
        <source>stated the physician's hours allotted to the team</source>
        <translation>angav läkartimmarna som teamet tilldelats</translation>
    </message>
    <message>
        <source>printed a page</source>
        <translation>skrev ut en sida</translation>
    </message>
    <message>
        <source>recorded a consent</source>
        <translation>registrerade ett samtycke</translation>
    </message>
    <message>
        <source>found that a consent is missing</source>
        <translation>fann att samtycke saknas</translation>
    </message>
    <message>
        <source>revoked a consent</source>
        <translation>återkallade ett samtycke</translation>
    </message>
    <message>
        <source>counted somebody who declined</source>
        <translation>räknade någon som tackat nej</translation>
    </message>
    <message>
        <source>counted one fewer who declined</source>
        <translation>räknade en mindre som tackat nej</translation>
    </message>
    <message>
        <source>stated the unit of an account</source>
        <translation>angav ett kontos verksamhet</translation>
    </message>
    <message>
        <source>gave tasks to renew consents</source>
        <translation>gav uppgifter om att förnya samtycken</translation>
    </message>
    <message>
        <source>withdrew a consent recorded by mistake</source>
        <translation>tog bort ett samtycke som registrerats av misstag</translation>
    </message>
    <message>
        <source>invented consents for practice</source>
        <translation>hittade på samtycken till övningen</translation>
    </message>
    <message>
        <source>settled a line before real people</source>
        <translation>avgjorde en rad innan riktiga personer</translation>
    </message>
    <message>
        <source>opened a line before real people again</source>
        <translation>öppnade en rad innan riktiga personer igen</translation>
    </message>
    <message>
        <source>saved the papers before real people</source>
        <translation>sparade papperen innan riktiga personer</translation>
    </message>
    <message>
        <source>did a task</source>
        <translation>gjorde en uppgift</translation>
    </message>
    <message>
        <source>dropped a task</source>
        <translation>släppte en uppgift</translation>
    </message>
    <message>
        <source>ended a stand-in</source>
        <translation>avslutade ett vikariat</translation>
    </message>
    <message>
        <source>gave a task</source>
        <translation>gav en uppgift</translation>
    </message>
    <message>
        <source>handed on a task</source>
        <translation>lämnade en uppgift vidare</translation>
    </message>
    <message>
        <source>handed over cases and tasks to a colleague</source>
        <translation>lämnade över ärenden och uppgifter till en kollega</translation>
    </message>
    <message>
        <source>moved a task to another day</source>
        <translation>flyttade en uppgift till en annan dag</translation>
    </message>
    <message>
        <source>opened a task again</source>
        <translation>öppnade en uppgift igen</translation>
    </message>
    <message>
        <source>recorded an absence with a stand-in</source>
        <translation>registrerade frånvaro med vikarie</translation>
    </message>
    <message>
        <source>invented tasks to practise with</source>
        <translation>hittade på uppgifter att öva med</translation>
    </message>
    <message>
        <source>closed a case to somebody</source>
        <translation>spärrade ett ärende för någon</translation>
    </message>
    <message>
        <source>opened a case again to somebody</source>
        <translation>hävde en spärr på ett ärende</translation>
    </message>
    <message>
        <source>undid a change of who a case is closed to</source>
        <translation>tog tillbaka en ändring av en spärr</translation>
    </message>
    <message>
        <source>protected the registration of a case</source>
        <translation>registrerade skyddad folkbokföring på ett ärende</translation>
    </message>
    <message>
        <source>ended the protection of a case's registration</source>
        <translation>avslutade skyddad folkbokföring på ett ärende</translation>
    </message>
    <message>
        <source>booked time of the physician</source>
        <translation>bokade tid hos läkaren</translation>
    </message>
    <message>
        <source>cancelled time of the physician</source>
        <translation>ställde in tid hos läkaren</translation>
    </message>
    <message>
        <source>entered an amount in the budget</source>
        <translation>förde in ett belopp i budgeten</translation>
    </message>
    <message>
        <source>entered an invoice of the physician</source>
        <translation>förde in en faktura från läkaren</translation>
    </message>
    <message>
        <source>invented hours and amounts for practice</source>
        <translation>hittade på timmar och belopp att öva med</translation>
    </message>
    <message>
        <source>put a question to the physician</source>
        <translation>ställde en fråga till läkaren</translation>
    </message>
    <message>
        <source>read the busy times of the physician's calendar</source>
        <translation>läste in upptagna tider ur läkarens kalender</translation>
    </message>
    <message>
        <source>recorded time of the physician as done</source>
        <translation>registrerade utförd tid hos läkaren</translation>
    </message>
    <message>
        <source>stated the price of the physician's hour</source>
        <translation>angav priset för läkarens timme</translation>
    </message>
    <message>
        <source>stated what is granted in the budget</source>
        <translation>angav vad som är beviljat i budgeten</translation>
    </message>
    <message>
        <source>took in an excerpt of the accounts</source>
        <translation>tog in ett utdrag ur huvudboken</translation>
    </message>
    <message>
        <source>undid a change of the physician's time</source>
        <translation>ångrade en ändring av läkarens tid</translation>
    </message>
    <message>
        <source>attached a signed paper</source>
        <translation>bifogade ett undertecknat papper</translation>
    </message>
    <message>
        <source>corrected what was recorded</source>
        <translation>rättade något registrerat</translation>
    </message>
    <message>
        <source>invented contacts and notes for practice</source>
        <translation>hittade på kontakter och anteckningar för övning</translation>
    </message>
    <message>
        <source>listed the working notes that are still there</source>
        <translation>listade arbetsanteckningar som finns kvar</translation>
    </message>
    <message>
        <source>marked lines as transferred to the record</source>
        <translation>markerade rader som överförda till akten</translation>
    </message>
    <message>
        <source>noted a copy of a journal</source>
        <translation>noterade en journalkopia</translation>
    </message>
    <message>
        <source>read a signed paper</source>
        <translation>läste ett undertecknat papper</translation>
    </message>
    <message>
        <source>recorded a contact</source>
        <translation>registrerade en kontakt</translation>
    </message>
    <message>
        <source>recorded a correction that the participant asks for</source>
        <translation>registrerade en rättelse som deltagaren begär</translation>
    </message>
    <message>
        <source>recorded an activity of the queue</source>
        <translation>registrerade en aktivitet i kön</translation>
    </message>
    <message>
        <source>recorded what a case waits for</source>
        <translation>registrerade vad ett ärende väntar på</translation>
    </message>
    <message>
        <source>removed a working note</source>
        <translation>tog bort en arbetsanteckning</translation>
    </message>
    <message>
        <source>struck what was recorded by mistake</source>
        <translation>strök något felregistrerat</translation>
    </message>
    <message>
        <source>undid the registration of a case</source>
        <translation>ångrade registreringen av ett ärende</translation>
    </message>
    <message>
        <source>working notes went when their time was over</source>
        <translation>arbetsanteckningar försvann när deras tid var slut</translation>
    </message>
    <message>
        <source>wrote a note for the record</source>
        <translation>skrev en anteckning i akten</translation>
    </message>
    <message>
        <source>wrote a working note</source>
        <translation>skrev en arbetsanteckning</translation>
    </message>
    <message>
        <source>recorded a joint assessment</source>
        <translation>registrerade en gemensam kartläggning</translation>
    </message>
    <message>
        <source>recorded activity capacity</source>
        <translation>registrerade aktivitetsförmåga</translation>
    </message>
    <message>
        <source>recorded a rating</source>
        <translation>registrerade en skattning</translation>
    </message>
    <message>
        <source>recorded a recommendation</source>
        <translation>registrerade en rekommendation</translation>
    </message>
    <message>
        <source>recorded that a recommendation was gone through</source>
        <translation>registrerade att en rekommendation gåtts igenom</translation>
    </message>
    <message>
        <source>recorded an intervention</source>
        <translation>registrerade en insats</translation>
    </message>
    <message>
        <source>recorded the participant's own words</source>
        <translation>registrerade deltagarens egna ord</translation>
    </message>
    <message>
        <source>recorded a follow-up after closing</source>
        <translation>registrerade en uppföljning efter avslut</translation>
    </message>
    <message>
        <source>invented assessments and interventions for practice</source>
        <translation>hittade på bedömningar och insatser för övning</translation>
    </message>
    <message>
        <source>approved, froze or corrected minutes</source>
        <translation>godkände, frös eller rättade ett protokoll</translation>
    </message>
    <message>
        <source>saved papers of a team meeting</source>
        <translation>sparade papper från ett teammöte</translation>
    </message>
    <message>
        <source>worked on a team meeting</source>
        <translation>arbetade med ett teammöte</translation>
    </message>
    <message>
        <source>invented declines to practise with</source>
        <translation>påhittade som avböjt, att öva med</translation>
    </message>
    <message>
        <source>took back an import of the accounts</source>
        <translation>tog tillbaka ett utdrag ur huvudboken</translation>
    </message>
    <message numerus="yes">
        <source>{count} of them not shown: their place is hidden</source>
        <translation>
            <numerusform>{count} av dem visas inte: platsen är dold</numerusform>
            <numerusform>{count} av dem visas inte: platsen är dold</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LogPaper</name>
    <message>
        <source>Codes of cases, names of staff. Keep it as you keep the store.</source>
        <translation>Ärendekoder och personalens namn. Förvara den som lagret.</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Dator</translation>
    </message>
    <message>
        <source>Concerns</source>
        <translation>Gäller</translation>
    </message>
    <message>
        <source>Latest entry</source>
        <translation>Senaste post</translation>
    </message>
    <message>
        <source>Lines on this paper</source>
        <translation>Rader på det här papperet</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Logg</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Sparad</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Lager</translation>
    </message>
    <message>
        <source>THE CHAIN IS BROKEN: entries are missing or altered.</source>
        <translation>KEDJAN ÄR BRUTEN: poster saknas eller är ändrade.</translation>
    </message>
    <message>
        <source>The chain is whole: no entry is missing or altered.</source>
        <translation>Kedjan är hel: ingen post saknas eller är ändrad.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Vad</translation>
    </message>
    <message>
        <source>When</source>
        <translation>När</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Vem</translation>
    </message>
</context>
<context>
    <name>Restore</name>
    <message>
        <source>A folder that is empty or new</source>
        <translation>En mapp som är tom eller ny</translation>
    </message>
    <message>
        <source>Backups (*{ending} *.zip)</source>
        <translation>Säkerhetskopior (*{ending} *.zip)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Choose the backup</source>
        <translation>Välj säkerhetskopian</translation>
    </message>
    <message>
        <source>Choose the backup ...</source>
        <translation>Välj säkerhetskopian ...</translation>
    </message>
    <message>
        <source>Choose the backup first</source>
        <translation>Välj först säkerhetskopian</translation>
    </message>
    <message>
        <source>Choose the new folder ...</source>
        <translation>Välj den nya mappen ...</translation>
    </message>
    <message>
        <source>Passphrase of that day</source>
        <translation>Lösenfrasen från den dagen</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Återställ</translation>
    </message>
    <message>
        <source>Restore into a new place</source>
        <translation>Återställ till en ny plats</translation>
    </message>
    <message>
        <source>The backup becomes a store of its own, in a folder that is empty or new. The store that is open is never touched.</source>
        <translation>Kopian blir ett eget lager, i en mapp som är tom eller ny. Lagret som är öppet rörs aldrig.</translation>
    </message>
    <message>
        <source>The eight groups of the sheet that was valid when the backup was made.</source>
        <translation>De åtta grupperna på det blad som gällde när kopian gjordes.</translation>
    </message>
    <message>
        <source>The passphrase that the account had then; it may have been changed since.</source>
        <translation>Lösenfrasen som kontot hade då; den kan ha bytts sedan dess.</translation>
    </message>
    <message>
        <source>The recovery code, eight groups of six digits</source>
        <translation>Återställningskoden, åtta grupper med sex siffror</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Vem</translation>
    </message>
    <message>
        <source>Whose passphrase opened the store when the backup was made.</source>
        <translation>Den vars lösenfras öppnade lagret när kopian gjordes.</translation>
    </message>
    <message>
        <source>With the passphrase of the day the backup was made</source>
        <translation>Med lösenfrasen från dagen då kopian gjordes</translation>
    </message>
    <message>
        <source>With the recovery sheet of that day</source>
        <translation>Med återställningsbladet från den dagen</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nej</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>ingen</translation>
    </message>
    <message>
        <source>not at all; it is used once and forgotten</source>
        <translation>inte alls; den används en gång och glöms</translation>
    </message>
    <message>
        <source>{file}, made {moment}</source>
        <translation>{file}, gjord {moment}</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>Each month ten reads of the month before are drawn here, to be looked at and signed.</source>
        <translation>Varje månad lottas tio läsningar från månaden före här, för att ses igenom och signeras.</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Senare</translation>
    </message>
    <message>
        <source>Look at the reads</source>
        <translation>Se igenom läsningarna</translation>
    </message>
    <message>
        <source>Monthly review</source>
        <translation>Månadens granskning</translation>
    </message>
    <message>
        <source>Remark, if something has to be asked about</source>
        <translation>Anmärkning, om något behöver frågas om</translation>
    </message>
    <message>
        <source>Sign the review</source>
        <translation>Signera granskningen</translation>
    </message>
    <message>
        <source>Tick each line when you have looked at it.</source>
        <translation>Bocka för varje rad när du har sett på den.</translation>
    </message>
    <message>
        <source>What you want to ask the colleague about, or have asked.</source>
        <translation>Det som du vill fråga kollegan om, eller har frågat.</translation>
    </message>
    <message>
        <source>as long as the store</source>
        <translation>så länge som lagret</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nej</translation>
    </message>
    <message>
        <source>nothing to review yet</source>
        <translation>inget att granska ännu</translation>
    </message>
    <message>
        <source>reviewed</source>
        <translation>granskad</translation>
    </message>
    <message>
        <source>those who may read the log</source>
        <translation>de som får läsa loggen</translation>
    </message>
    <message numerus="yes">
        <source>{count} reads of {month}, drawn at random: was there a reason for each in the work?</source>
        <translation>
            <numerusform>{count} läsning från {month}, lottad: fanns det en anledning i arbetet?</numerusform>
            <numerusform>{count} läsningar från {month}, lottade: fanns det en anledning i arbetet till var och en?</numerusform>
        </translation>
    </message>
    <message>
        <source>{month} is not reviewed</source>
        <translation>{month} är inte granskad</translation>
    </message>
    <message>
        <source>{month}: signed by {name} on {day}.</source>
        <translation>{month}: signerad av {name} {day}.</translation>
    </message>
</context>
<context>
    <name>Safekeeping</name>
    <message>
        <source>About the program</source>
        <translation>Om programmet</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Säkerhetskopior</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Byt lösenfras</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Logg</translation>
    </message>
    <message>
        <source>Passphrase and accounts</source>
        <translation>Konton och lösenfraser</translation>
    </message>
    <message>
        <source>Read the log</source>
        <translation>Läs loggen</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Säkerhet</translation>
    </message>
    <message>
        <source>Backups and passphrases</source>
        <translation>Säkerhetskopior och lösenfraser</translation>
    </message>
</context>
<context>
    <name>Revoke</name>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Number of the key</source>
        <translation>Nyckelns nummer</translation>
    </message>
    <message>
        <source>Only these accounts shall open the store; I know each of them</source>
        <translation>Bara de här kontona ska öppna lagret; jag känner till vart och ett</translation>
    </message>
    <message>
        <source>Revoke an account</source>
        <translation>Återkalla ett konto</translation>
    </message>
    <message>
        <source>Revoke the account</source>
        <translation>Återkalla kontot</translation>
    </message>
    <message>
        <source>The one who leaves may know the recovery code. So a new sheet is made, and replaces it.</source>
        <translation>Den som slutar kan känna till återställningskoden. Därför görs ett nytt blad som ersätter det gamla.</translation>
    </message>
    <message>
        <source>The store gets a new key that only these can open. Copies and backups from before still open with the old passphrases: they are listed under Backups, where they can be deleted.</source>
        <translation>Lagret får en ny nyckel som bara de här kan öppna. Äldre kopior och säkerhetskopior öppnas fortfarande med de gamla lösenfraserna: de står under Säkerhetskopior, där de kan raderas.</translation>
    </message>
    <message>
        <source>These remain</source>
        <translation>De här är kvar</translation>
    </message>
    <message>
        <source>{name} shall no longer be able to open the store.</source>
        <translation>{name} ska inte längre kunna öppna lagret.</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>All eight groups, from the paper</source>
        <translation>Alla åtta grupperna, från papperet</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Delete the file {file}, the sheet is printed</source>
        <translation>Radera filen {file}, bladet är utskrivet</translation>
    </message>
    <message>
        <source>Let the new sheet hold</source>
        <translation>Låt det nya bladet gälla</translation>
    </message>
    <message>
        <source>Make it again, with a new code ...</source>
        <translation>Gör om det, med en ny kod ...</translation>
    </message>
    <message>
        <source>Open it to print</source>
        <translation>Öppna det för utskrift</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Prove</source>
        <translation>Kontrollera</translation>
    </message>
    <message>
        <source>Prove the sheet in the safe ...</source>
        <translation>Kontrollera bladet i kassaskåpet ...</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>Återställningsblad</translation>
    </message>
    <message>
        <source>Save the new sheet ...</source>
        <translation>Spara det nya bladet ...</translation>
    </message>
    <message>
        <source>Save the recovery sheet</source>
        <translation>Spara återställningsbladet</translation>
    </message>
    <message>
        <source>Shows that the sheet in the safe is the one that opens this store.</source>
        <translation>Visar att bladet i kassaskåpet är det som öppnar det här lagret.</translation>
    </message>
    <message>
        <source>The file is deleted.</source>
        <translation>Filen är raderad.</translation>
    </message>
    <message>
        <source>The new sheet holds; the old one can be torn up. Lock the new one in.</source>
        <translation>Det nya bladet gäller; det gamla kan rivas. Lås in det nya.</translation>
    </message>
    <message>
        <source>The only way in when nobody remembers a passphrase. It belongs in the safe, on paper.</source>
        <translation>Den enda vägen in när ingen minns någon lösenfras. Det hör hemma i kassaskåpet, på papper.</translation>
    </message>
    <message>
        <source>The sheet of today opens the store until the new one is proved. Backups from before still open with the old code.</source>
        <translation>Dagens blad öppnar lagret tills det nya är kontrollerat. Äldre säkerhetskopior öppnas fortfarande med den gamla koden.</translation>
    </message>
    <message>
        <source>The sheet opens the store. Put it back in the safe.</source>
        <translation>Bladet öppnar lagret. Lägg tillbaka det i kassaskåpet.</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nej</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>ingen</translation>
    </message>
    <message>
        <source>not at all; only that the sheet was proved, and when</source>
        <translation>inte alls; bara att bladet kontrollerades, och när</translation>
    </message>
    <message>
        <source>not proved</source>
        <translation>inte kontrollerat</translation>
    </message>
    <message>
        <source>proved</source>
        <translation>kontrollerat</translation>
    </message>
    <message>
        <source>recovery sheet {day}</source>
        <translation>återställningsblad {day}</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>The store stays locked</source>
        <translation>Lagret förblir låst</translation>
    </message>
    <message>
        <source>What was saved after {moment} is missing</source>
        <translation>Det som sparades efter {moment} saknas</translation>
    </message>
    <message>
        <source>This is an older state of the store: an old copy, or the latest changes did not reach the disk. Everything up to then is here and untouched. If a newer copy or a backup exists, leave this one and open that. If you go on from here, what is missing has to be recorded again.</source>
        <translation>Det här är ett äldre läge av lagret: en gammal kopia, eller så nådde de senaste ändringarna aldrig disken. Allt fram till dess finns här och är orört. Finns det en nyare kopia eller en säkerhetskopia, lämna den här och öppna den. Går du vidare härifrån måste det som saknas registreras igen.</translation>
    </message>
    <message>
        <source>Go on from here</source>
        <translation>Gå vidare härifrån</translation>
    </message>
    <message>
        <source>Two copies of the store have gone apart</source>
        <translation>Två kopior av lagret har gått isär</translation>
    </message>
    <message>
        <source>Up to {moment} they are the same. After that something was recorded in this copy, and the work has gone on in another. Only in this copy:</source>
        <translation>Till och med {moment} är de lika. Efter det har något registrerats i den här kopian, och arbetet har fortsatt i en annan. Bara i den här kopian:</translation>
    </message>
    <message>
        <source>{count} earlier, and</source>
        <translation>{count} tidigare, och</translation>
    </message>
    <message numerus="yes">
        <source>Only in the other: {count} changes.</source>
        <translation>
            <numerusform>Bara i den andra: {count} ändring.</numerusform>
            <numerusform>Bara i den andra: {count} ändringar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is merged by itself. Usually you leave this copy, open the other, and record there what is only here; then this one can be deleted. If you go on from here, the other is the one to take over from.</source>
        <translation>Inget förs ihop av sig självt. Oftast lämnar du den här kopian, öppnar den andra och för in där det som bara finns här; sedan kan den här raderas. Fortsätter du härifrån är det i stället den andra som ska föras in här.</translation>
    </message>
</context>
<context>
    <name>Settle</name>
    <message>
        <source>Answers about households</source>
        <translation>Svar om hushåll</translation>
    </message>
    <message>
        <source>Another answer holds from now on, and the figures follow.</source>
        <translation>Ett annat svar gäller från och med nu, och siffrorna följer det.</translation>
    </message>
    <message>
        <source>Change to: {answer}</source>
        <translation>Ändra till: {answer}</translation>
    </message>
    <message>
        <source>answered {day} by {who}</source>
        <translation>svarat {day} av {who}</translation>
    </message>
    <message numerus="yes">
        <source>and {count} more, shown as these are answered</source>
        <translation>
            <numerusform>och {count} till, som visas allteftersom de här besvaras</numerusform>
            <numerusform>och {count} till, som visas allteftersom de här besvaras</numerusform>
        </translation>
    </message>
    <message>
        <source>row {row}</source>
        <translation>rad {row}</translation>
    </message>
    <message>
        <source>asked {day}</source>
        <translation>frågat {day}</translation>
    </message>
    <message>
        <source>Show the case</source>
        <translation>Visa ärendet</translation>
    </message>
    <message>
        <source>Protect the identity?</source>
        <translation>Skydda identiteten?</translation>
    </message>
    <message>
        <source>The name and the personal number of {code} are deleted and cannot be brought back.</source>
        <translation>Namnet och personnumret för {code} tas bort och går inte att få tillbaka.</translation>
    </message>
    <message>
        <source>{code}: {answer}.</source>
        <translation>{code}: {answer}.</translation>
    </message>
    <message>
        <source>To settle</source>
        <translation>Att reda ut</translation>
    </message>
    <message>
        <source>Nothing to settle</source>
        <translation>Inget att reda ut</translation>
    </message>
    <message numerus="yes">
        <source>{count} open questions</source>
        <translation>
            <numerusform>{count} öppen fråga</numerusform>
            <numerusform>{count} öppna frågor</numerusform>
        </translation>
    </message>
    <message>
        <source>What an import asks comes here, until somebody who may edit the case or import the sheet answers.</source>
        <translation>Det som en import frågar om står här tills någon som får ändra i ärendet eller läsa in bladet svarar.</translation>
    </message>
    <message>
        <source>Questions about sheets</source>
        <translation>Frågor om blad</translation>
    </message>
    <message>
        <source>The files are not kept, so open the same file again to answer. What hangs on the questions is not taken in until then.</source>
        <translation>Filerna sparas inte: öppna samma fil igen för att svara. Det som hänger på frågorna är inte intaget förrän dess.</translation>
    </message>
    <message numerus="yes">
        <source>{count} questions about the sheet are unanswered</source>
        <translation>
            <numerusform>{count} fråga om bladet är obesvarad</numerusform>
            <numerusform>{count} frågor om bladet är obesvarade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} rows wait to be read again</source>
        <translation>
            <numerusform>{count} rad väntar på att bladet läses igen</numerusform>
            <numerusform>{count} rader väntar på att bladet läses igen</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the sheet again</source>
        <translation>Öppna bladet igen</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>Behövs inte</translation>
    </message>
    <message>
        <source>Let the questions be?</source>
        <translation>Låta frågorna vara?</translation>
    </message>
    <message>
        <source>What hangs on them stays out of the figures. It is logged that you said so.</source>
        <translation>Det som hänger på dem räknas inte med. Det skrivs i loggen vem som har svarat så, och när.</translation>
    </message>
    <message>
        <source>The questions about the sheet need no answer.</source>
        <translation>Frågorna om bladet behöver inget svar.</translation>
    </message>
    <message>
        <source>with {other}</source>
        <translation>med {other}</translation>
    </message>
    <message>
        <source>Show {code}</source>
        <translation>Visa {code}</translation>
    </message>
</context>
<context>
    <name>FileDrop</name>
    <message>
        <source>Drop the files here</source>
        <translation>Släpp filerna här</translation>
    </message>
</context>
<context>
    <name>Declines</name>
    <message>
        <source>Declined to take part</source>
        <translation>Tackade nej</translation>
    </message>
    <message>
        <source>Count one</source>
        <translation>Räkna en</translation>
    </message>
    <message>
        <source>Take one back</source>
        <translation>Ta tillbaka en</translation>
    </message>
    <message>
        <source>Only the number is kept, by municipality and half-year: no case, no name and no day.</source>
        <translation>Bara antalet sparas, per kommun och halvår: inget ärende, inget namn och ingen dag.</translation>
    </message>
    <message>
        <source>Nobody is counted yet.</source>
        <translation>Ingen är räknad ännu.</translation>
    </message>
    <message>
        <source>The municipality that asked the person.</source>
        <translation>Kommunen som frågade personen.</translation>
    </message>
    <message>
        <source>everybody with an account here</source>
        <translation>alla som har ett konto här</translation>
    </message>
    <message>
        <source>as long as the store</source>
        <translation>så länge som lagret</translation>
    </message>
</context>
<context>
    <name>Consent</name>
    <message>
        <source>until {day}</source>
        <translation>till och med {day}</translation>
    </message>
    <message>
        <source>not registered</source>
        <translation>ej registrerat</translation>
    </message>
    <message>
        <source>being sought</source>
        <translation>söks</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>saknas</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>upphört</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>återkallat</translation>
    </message>
    <message>
        <source>The therapist and the own unit see the case; others see it in the meeting while it is up, or with a task on it.</source>
        <translation>Arbetsterapeuten och den egna verksamheten ser ärendet; andra ser det på mötet medan det är uppe, eller med en uppgift på det.</translation>
    </message>
    <message>
        <source>Before a consent the case is named only in its own unit.</source>
        <translation>Före ett samtycke visas ärendet med namn bara i den egna verksamheten.</translation>
    </message>
    <message>
        <source>None was found, and the contact has the task to get one. After thirty days the node sees the code.</source>
        <translation>Inget fanns, och kontaktpersonen har uppgiften att hämta in ett. Efter trettio dagar ser noden bara koden.</translation>
    </message>
    <message>
        <source>None was found within thirty days: outside its own unit the case is a code.</source>
        <translation>Inget har kommit på trettio dagar: utanför den egna verksamheten visas ärendet som en kod.</translation>
    </message>
    <message>
        <source>The own unit keeps the case and what was agreed; others no longer see the name.</source>
        <translation>Den egna verksamheten har kvar ärendet och det som är överenskommet; andra ser inte längre namnet.</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>undertecknat</translation>
    </message>
    <message>
        <source>spoken</source>
        <translation>muntligt</translation>
    </message>
    <message>
        <source>none was found</source>
        <translation>finns inte</translation>
    </message>
    <message>
        <source>interpreter present</source>
        <translation>tolk närvarande</translation>
    </message>
    <message>
        <source>the physician</source>
        <translation>läkaren</translation>
    </message>
    <message>
        <source>municipality hidden</source>
        <translation>kommunen dold</translation>
    </message>
    <message>
        <source>received by {name}</source>
        <translation>mottaget av {name}</translation>
    </message>
    <message>
        <source>revoked {day}</source>
        <translation>återkallat {day}</translation>
    </message>
    <message>
        <source>The municipalities of the team, all of them:</source>
        <translation>Teamets kommuner, alla:</translation>
    </message>
    <message>
        <source>Choose how the consent was given: signed or spoken.</source>
        <translation>Välj hur samtycket gavs: undertecknat eller muntligt.</translation>
    </message>
    <message>
        <source>Write the day from which the consent applies: today or earlier.</source>
        <translation>Skriv dagen från vilken samtycket gäller: i dag eller tidigare.</translation>
    </message>
    <message>
        <source>Write the name of who received the consent.</source>
        <translation>Skriv namnet på den som tog emot samtycket.</translation>
    </message>
    <message>
        <source>Tick at least one that the consent applies to: a municipality, the physician, an authority.</source>
        <translation>Kryssa för minst en som samtycket gäller: en kommun, läkaren, en myndighet.</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Hur</translation>
    </message>
    <message>
        <source>Applies to</source>
        <translation>Gäller</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Från</translation>
    </message>
    <message>
        <source>Received by</source>
        <translation>Mottaget av</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Till och med</translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation>Tolk</translation>
    </message>
    <message>
        <source>How the person gave the consent.</source>
        <translation>Hur personen gav samtycket.</translation>
    </message>
    <message>
        <source>The day the person gave the consent, not the day it is written.</source>
        <translation>Dagen då personen gav samtycket, inte dagen då det skrivs in.</translation>
    </message>
    <message>
        <source>The name of the person at the office who received the consent.</source>
        <translation>Namnet på den på kontoret som tog emot samtycket.</translation>
    </message>
    <message>
        <source>Those that the person agrees may be told: by name, never everybody.</source>
        <translation>De som personen går med på får veta: med namn, aldrig alla.</translation>
    </message>
    <message>
        <source>Empty: twelve months, after a closing at most six.</source>
        <translation>Tomt: tolv månader, efter ett avslut högst sex.</translation>
    </message>
    <message>
        <source>The last day of the consent. Thirty days before, the contact is asked to renew it.</source>
        <translation>Samtyckets sista dag. Trettio dagar före får kontaktpersonen uppgiften att förnya det.</translation>
    </message>
    <message>
        <source>An interpreter was present</source>
        <translation>En tolk var närvarande</translation>
    </message>
    <message>
        <source>Only that somebody interpreted, not in which language.</source>
        <translation>Bara att någon tolkade, inte på vilket språk.</translation>
    </message>
    <message>
        <source>those who see the case</source>
        <translation>de som ser ärendet</translation>
    </message>
    <message>
        <source>as long as the case</source>
        <translation>lika länge som ärendet</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nej</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Samtycke</translation>
    </message>
    <message>
        <source>Register a consent ...</source>
        <translation>Registrera samtycke ...</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Återkalla</translation>
    </message>
    <message>
        <source>There is none</source>
        <translation>Finns inte</translation>
    </message>
    <message>
        <source>To be renewed: it ends {day}.</source>
        <translation>Ska förnyas: det upphör {day}.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historik</translation>
    </message>
    <message>
        <source>Registered by mistake</source>
        <translation>Registrerat av misstag</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Registrera</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>The consent is registered</source>
        <translation>Samtycket är registrerat</translation>
    </message>
    <message>
        <source>There is no consent; to get it is now a task</source>
        <translation>Samtycke finns inte; att skaffa det är nu en uppgift</translation>
    </message>
    <message>
        <source>Revoke the consent?</source>
        <translation>Återkalla samtycket?</translation>
    </message>
    <message>
        <source>It ends at once: the case leaves every open page of those who saw it by the consent.</source>
        <translation>Det upphör genast: ärendet försvinner från varje öppen sida hos dem som såg det genom samtycket.</translation>
    </message>
    <message>
        <source>The consent is revoked</source>
        <translation>Samtycket är återkallat</translation>
    </message>
    <message>
        <source>Registered by mistake?</source>
        <translation>Registrerat av misstag?</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>Ta bort det</translation>
    </message>
    <message>
        <source>It counts as never registered; the log keeps that it was. A consent that ended is revoked.</source>
        <translation>Det räknas som aldrig registrerat; loggen minns att det var det. Ett samtycke som personen tar tillbaka återkallas i stället.</translation>
    </message>
    <message>
        <source>What was registered is taken away</source>
        <translation>Det som registrerades är borttaget</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>gäller</translation>
    </message>
</context>
<context>
    <name>Consents</name>
    <message>
        <source>Consents to settle</source>
        <translation>Samtycken att reda ut</translation>
    </message>
    <message>
        <source>Register, and on to the next</source>
        <translation>Registrera och gå till nästa</translation>
    </message>
    <message>
        <source>There is none</source>
        <translation>Finns inte</translation>
    </message>
    <message>
        <source>Show the case</source>
        <translation>Visa ärendet</translation>
    </message>
    <message>
        <source>Each case is settled by itself, by what was signed or said: nothing is chosen beforehand. Ctrl+S registers, F8 says that there is none, Ctrl+Down passes by.</source>
        <translation>Varje ärende reds ut för sig, efter det som skrevs under eller sades: inget är valt i förväg. Ctrl+S registrerar, F8 säger att det inte finns, Ctrl+Ned går förbi.</translation>
    </message>
    <message>
        <source>Every consent is settled</source>
        <translation>Alla samtycken är utredda</translation>
    </message>
    <message>
        <source>An open case without a consent comes here, until one is registered on its page or here.</source>
        <translation>Ett öppet ärende utan samtycke hamnar här, tills ett registreras på ärendets sida eller här.</translation>
    </message>
    <message>
        <source>Sought</source>
        <translation>Söks</translation>
    </message>
    <message>
        <source>Cases without a consent</source>
        <translation>Ärenden utan samtycke</translation>
    </message>
    <message numerus="yes">
        <source>{count} being sought</source>
        <translation>
            <numerusform>{count} söks</numerusform>
            <numerusform>{count} söks</numerusform>
        </translation>
    </message>
    <message>
        <source>{code}: consent registered</source>
        <translation>{code}: samtycke registrerat</translation>
    </message>
    <message>
        <source>{code}: there is none; to get it is now a task</source>
        <translation>{code}: samtycke finns inte; att skaffa det är nu en uppgift</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>Samtycken</translation>
    </message>
    <message>
        <source>Settle the consents</source>
        <translation>Reda ut samtycken</translation>
    </message>
    <message numerus="yes">
        <source>{count} cases to settle</source>
        <translation>
            <numerusform>{count} ärende att reda ut</numerusform>
            <numerusform>{count} ärenden att reda ut</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} open cases have no consent.</source>
        <translation>
            <numerusform>{count} öppet ärende har inget samtycke.</numerusform>
            <numerusform>{count} öppna ärenden har inget samtycke.</numerusform>
        </translation>
    </message>
    <message>
        <source>municipality hidden</source>
        <translation>kommunen dold</translation>
    </message>
    <message>
        <source>sought until {day}</source>
        <translation>söks till {day}</translation>
    </message>
</context>
<context>
    <name>StoredField</name>
    <message>
        <source>key without meaning, made by the program</source>
        <translation>nyckel utan betydelse, gjord av programmet</translation>
    </message>
    <message>
        <source>how many times the row was changed</source>
        <translation>hur många gånger raden har ändrats</translation>
    </message>
    <message>
        <source>the state of the case that the row was written on</source>
        <translation>det läge i ärendet som raden skrevs på</translation>
    </message>
    <message>
        <source>which case</source>
        <translation>vilket ärende</translation>
    </message>
    <message>
        <source>the colleague who recorded it</source>
        <translation>den medarbetare som registrerade det</translation>
    </message>
    <message>
        <source>the row that this one corrects</source>
        <translation>den rad som den här rättar</translation>
    </message>
    <message>
        <source>whether the row only takes back another</source>
        <translation>om raden bara tar tillbaka en annan</translation>
    </message>
    <message>
        <source>when it was taken back with its import</source>
        <translation>när den togs tillbaka med sin import</translation>
    </message>
    <message>
        <source>the sheet it came from, if any</source>
        <translation>det blad som det kom från, om något</translation>
    </message>
    <message>
        <source>personal or coordination number, none for a protected identity</source>
        <translation>person- eller samordningsnummer, inget vid skyddad identitet</translation>
    </message>
    <message>
        <source>name, none for a protected identity</source>
        <translation>namn, inget vid skyddad identitet</translation>
    </message>
    <message>
        <source>gender: woman, man, other or unstated</source>
        <translation>kön: kvinna, man, annat eller ej angivet</translation>
    </message>
    <message>
        <source>language of the interpreter, if one is needed</source>
        <translation>tolkspråk, om tolk behövs</translation>
    </message>
    <message>
        <source>whether the identity is protected</source>
        <translation>om identiteten är skyddad</translation>
    </message>
    <message>
        <source>random code of the case</source>
        <translation>slumpad ärendekod</translation>
    </message>
    <message>
        <source>which participant</source>
        <translation>vilken deltagare</translation>
    </message>
    <message>
        <source>running number in the municipality's own list</source>
        <translation>löpnummer i kommunens egen lista</translation>
    </message>
    <message>
        <source>the municipality responsible</source>
        <translation>ansvarig kommun</translation>
    </message>
    <message>
        <source>the colleague who is the contact</source>
        <translation>den medarbetare som är kontaktperson</translation>
    </message>
    <message>
        <source>track: reactive or preventive</source>
        <translation>spår: reaktivt eller förebyggande</translation>
    </message>
    <message>
        <source>the account that wrote the case in</source>
        <translation>det konto som skrev in ärendet</translation>
    </message>
    <message>
        <source>the unit that lifted the case in</source>
        <translation>den verksamhet som lyfte in ärendet</translation>
    </message>
    <message>
        <source>which of the five steps</source>
        <translation>vilket av de fem stegen</translation>
    </message>
    <message>
        <source>whether it was entered, completed or returned to</source>
        <translation>om det påbörjades, avslutades eller togs om</translation>
    </message>
    <message>
        <source>day of the step</source>
        <translation>dag för steget</translation>
    </message>
    <message>
        <source>kind of intervention that the team recommends</source>
        <translation>slag av insats som teamet rekommenderar</translation>
    </message>
    <message>
        <source>day of the decision</source>
        <translation>dag för beslutet</translation>
    </message>
    <message>
        <source>yes, no or waiting</source>
        <translation>ja, nej eller väntar</translation>
    </message>
    <message>
        <source>reason for the decision of the team</source>
        <translation>skäl för teamets beslut</translation>
    </message>
    <message>
        <source>closed or opened again</source>
        <translation>avslutat eller öppnat igen</translation>
    </message>
    <message>
        <source>day of the closing</source>
        <translation>dag för avslutet</translation>
    </message>
    <message>
        <source>reason for the closing, as a code</source>
        <translation>orsak till avslutet, som kod</translation>
    </message>
    <message>
        <source>kind of intervention</source>
        <translation>slag av insats</translation>
    </message>
    <message>
        <source>day the intervention began</source>
        <translation>dag då insatsen började</translation>
    </message>
    <message>
        <source>whether it was concluded from a sheet</source>
        <translation>om det slutits av ett blad</translation>
    </message>
    <message>
        <source>assessed activity capacity in percent</source>
        <translation>bedömd aktivitetsförmåga i procent</translation>
    </message>
    <message>
        <source>day of the assessment</source>
        <translation>dag för bedömningen</translation>
    </message>
    <message>
        <source>day of the consultation</source>
        <translation>dag för konsultationen</translation>
    </message>
    <message>
        <source>minutes used</source>
        <translation>använda minuter</translation>
    </message>
    <message>
        <source>kind of consultation</source>
        <translation>slag av konsultation</translation>
    </message>
    <message>
        <source>asked, planned, done or cancelled</source>
        <translation>önskad, planerad, genomförd eller inställd</translation>
    </message>
    <message>
        <source>the colleague who asked for it</source>
        <translation>den medarbetare som bad om det</translation>
    </message>
    <message>
        <source>the month that the support is for</source>
        <translation>den månad som stödet gäller</translation>
    </message>
    <message>
        <source>kind of support</source>
        <translation>slag av stöd</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>belopp</translation>
    </message>
    <message>
        <source>whether the amount is the household's or the person's</source>
        <translation>om beloppet är hushållets eller personens</translation>
    </message>
    <message>
        <source>the municipality that reported it</source>
        <translation>den kommun som lämnade uppgiften</translation>
    </message>
    <message>
        <source>the half-year in which the person was first counted</source>
        <translation>det halvår då personen först räknades</translation>
    </message>
    <message>
        <source>municipality when first counted</source>
        <translation>kommun när personen först räknades</translation>
    </message>
    <message>
        <source>gender when first counted</source>
        <translation>kön när personen först räknades</translation>
    </message>
    <message>
        <source>track when first counted</source>
        <translation>spår när personen först räknades</translation>
    </message>
    <message>
        <source>band of months in support when first counted</source>
        <translation>intervall av månader med stöd när personen först räknades</translation>
    </message>
    <message>
        <source>band of age when first counted</source>
        <translation>åldersintervall när personen först räknades</translation>
    </message>
    <message>
        <source>the two participants</source>
        <translation>de två deltagarna</translation>
    </message>
    <message>
        <source>whether they are one household</source>
        <translation>om de är ett hushåll</translation>
    </message>
    <message>
        <source>the municipality that paid</source>
        <translation>den kommun som betalade</translation>
    </message>
    <message>
        <source>the colleague who answered</source>
        <translation>den medarbetare som svarade</translation>
    </message>
    <message>
        <source>when it was answered</source>
        <translation>när svaret gavs</translation>
    </message>
    <message>
        <source>which question</source>
        <translation>vilken fråga</translation>
    </message>
    <message>
        <source>tab of the sheet</source>
        <translation>flik i bladet</translation>
    </message>
    <message>
        <source>row in the sheet</source>
        <translation>rad i bladet</translation>
    </message>
    <message>
        <source>column in the sheet</source>
        <translation>kolumn i bladet</translation>
    </message>
    <message>
        <source>why it is asked</source>
        <translation>varför det frågas</translation>
    </message>
    <message>
        <source>what is asked about: the value in the cell</source>
        <translation>det som frågas om: värdet i cellen</translation>
    </message>
    <message>
        <source>the answers that can be given</source>
        <translation>de svar som kan ges</translation>
    </message>
    <message>
        <source>when it was asked</source>
        <translation>när frågan ställdes</translation>
    </message>
    <message>
        <source>the answer</source>
        <translation>svaret</translation>
    </message>
    <message>
        <source>how it was given: signed, spoken, or that there is none</source>
        <translation>hur det gavs: skriftligt, muntligt, eller att det inte finns</translation>
    </message>
    <message>
        <source>first day of the consent</source>
        <translation>samtyckets första dag</translation>
    </message>
    <message>
        <source>last day of the consent</source>
        <translation>samtyckets sista dag</translation>
    </message>
    <message>
        <source>the municipalities it applies to</source>
        <translation>de kommuner som det gäller</translation>
    </message>
    <message>
        <source>whether it applies to the physician</source>
        <translation>om det gäller läkaren</translation>
    </message>
    <message>
        <source>other authorities it applies to</source>
        <translation>andra myndigheter som det gäller</translation>
    </message>
    <message>
        <source>whether an interpreter was present</source>
        <translation>om tolk var med</translation>
    </message>
    <message>
        <source>the colleague who received it</source>
        <translation>den medarbetare som tog emot det</translation>
    </message>
    <message>
        <source>day it was withdrawn</source>
        <translation>dag då det togs tillbaka</translation>
    </message>
    <message>
        <source>the colleague that the case is closed to</source>
        <translation>den medarbetare som ärendet är stängt för</translation>
    </message>
    <message>
        <source>reason for the block: the participant's wish or a conflict of interest</source>
        <translation>skäl för spärren: deltagarens önskan eller jäv</translation>
    </message>
    <message>
        <source>first day of the block</source>
        <translation>spärrens första dag</translation>
    </message>
    <message>
        <source>day the block was lifted</source>
        <translation>dag då spärren hävdes</translation>
    </message>
    <message>
        <source>the two colleagues who see the municipality</source>
        <translation>de två medarbetare som ser kommunen</translation>
    </message>
    <message>
        <source>which task</source>
        <translation>vilken uppgift</translation>
    </message>
    <message>
        <source>kind of task</source>
        <translation>slag av uppgift</translation>
    </message>
    <message>
        <source>the row that the task comes from</source>
        <translation>den rad som uppgiften kommer av</translation>
    </message>
    <message>
        <source>what is to be done, in free text</source>
        <translation>vad som ska göras, i fri text</translation>
    </message>
    <message>
        <source>the colleague who is to do it</source>
        <translation>den medarbetare som ska göra det</translation>
    </message>
    <message>
        <source>the colleague who gave it</source>
        <translation>den medarbetare som gav den</translation>
    </message>
    <message>
        <source>by when</source>
        <translation>till när</translation>
    </message>
    <message>
        <source>given, moved, handed on or done</source>
        <translation>given, flyttad, lämnad vidare eller klar</translation>
    </message>
    <message>
        <source>day of the change</source>
        <translation>dag för ändringen</translation>
    </message>
    <message>
        <source>municipality of the count</source>
        <translation>kommun som räknas</translation>
    </message>
    <message>
        <source>half-year of the count</source>
        <translation>halvår som räknas</translation>
    </message>
    <message>
        <source>rows in the sheet</source>
        <translation>rader i bladet</translation>
    </message>
    <message>
        <source>rows taken in</source>
        <translation>intagna rader</translation>
    </message>
    <message>
        <source>rows that replaced earlier ones</source>
        <translation>rader som ersatte tidigare</translation>
    </message>
    <message>
        <source>rows that the sheet no longer had</source>
        <translation>rader som bladet inte längre hade</translation>
    </message>
    <message>
        <source>rows already there</source>
        <translation>rader som redan fanns</translation>
    </message>
    <message>
        <source>rows refused</source>
        <translation>avvisade rader</translation>
    </message>
    <message>
        <source>rows about persons unknown here</source>
        <translation>rader om personer som inte finns här</translation>
    </message>
    <message>
        <source>the answers given</source>
        <translation>de svar som gavs</translation>
    </message>
    <message>
        <source>the columns chosen</source>
        <translation>de kolumner som valdes</translation>
    </message>
    <message>
        <source>the participants in it</source>
        <translation>de deltagare som finns i det</translation>
    </message>
    <message>
        <source>whether it was taken back</source>
        <translation>om det togs tillbaka</translation>
    </message>
    <message>
        <source>which table</source>
        <translation>vilken tabell</translation>
    </message>
    <message>
        <source>which row</source>
        <translation>vilken rad</translation>
    </message>
    <message>
        <source>the values before</source>
        <translation>värdena före</translation>
    </message>
    <message>
        <source>digest of the values after</source>
        <translation>kontrollsumma av värdena efter</translation>
    </message>
    <message>
        <source>kind of sheet</source>
        <translation>slag av blad</translation>
    </message>
    <message>
        <source>digest of the file</source>
        <translation>filens kontrollsumma</translation>
    </message>
    <message>
        <source>the municipality that the sheet came from</source>
        <translation>den kommun som bladet kom från</translation>
    </message>
    <message>
        <source>when it was taken in</source>
        <translation>när det togs in</translation>
    </message>
    <message>
        <source>the colleague who took it in</source>
        <translation>den medarbetare som tog in det</translation>
    </message>
    <message>
        <source>first month in the sheet</source>
        <translation>första månaden i bladet</translation>
    </message>
    <message>
        <source>last month in the sheet</source>
        <translation>sista månaden i bladet</translation>
    </message>
    <message>
        <source>the municipality or the node</source>
        <translation>kommunen eller noden</translation>
    </message>
    <message>
        <source>what was typed and not yet saved</source>
        <translation>det som skrivits och ännu inte sparats</translation>
    </message>
    <message>
        <source>when it was typed</source>
        <translation>när det skrevs</translation>
    </message>
    <message>
        <source>name of the colleague</source>
        <translation>medarbetarens namn</translation>
    </message>
    <message>
        <source>role of the colleague</source>
        <translation>medarbetarens roll</translation>
    </message>
    <message>
        <source>the municipalities that the colleague works for</source>
        <translation>de kommuner som medarbetaren arbetar för</translation>
    </message>
    <message>
        <source>whether the account is in use</source>
        <translation>om kontot är i bruk</translation>
    </message>
    <message>
        <source>the unit that the colleague works in</source>
        <translation>den verksamhet som medarbetaren arbetar i</translation>
    </message>
    <message>
        <source>the colleague who is away</source>
        <translation>den medarbetare som är borta</translation>
    </message>
    <message>
        <source>the colleague who stands in</source>
        <translation>den medarbetare som vikarierar</translation>
    </message>
    <message>
        <source>first day of standing in</source>
        <translation>vikariatets första dag</translation>
    </message>
    <message>
        <source>last day of standing in</source>
        <translation>vikariatets sista dag</translation>
    </message>
    <message>
        <source>which line</source>
        <translation>vilken rad det gäller</translation>
    </message>
    <message>
        <source>the board, where there is a line for each</source>
        <translation>nämnden, där det finns en rad för varje</translation>
    </message>
    <message>
        <source>who has settled it</source>
        <translation>vem som har avgjort det</translation>
    </message>
    <message>
        <source>day it was settled</source>
        <translation>dag då det avgjordes</translation>
    </message>
    <message>
        <source>diary number</source>
        <translation>diarienummer</translation>
    </message>
    <message>
        <source>what was decided</source>
        <translation>vad som beslutades</translation>
    </message>
    <message>
        <source>running number</source>
        <translation>löpnummer</translation>
    </message>
    <message>
        <source>when it was done</source>
        <translation>när det gjordes</translation>
    </message>
    <message>
        <source>the colleague who did it</source>
        <translation>den medarbetare som gjorde det</translation>
    </message>
    <message>
        <source>name of the computer</source>
        <translation>datorns namn</translation>
    </message>
    <message>
        <source>what was done</source>
        <translation>vad som gjordes</translation>
    </message>
    <message>
        <source>names of the fields, with keyed references instead of values</source>
        <translation>fältens namn, med nyckelbundna referenser i stället för värden</translation>
    </message>
    <message>
        <source>digest of the entry before</source>
        <translation>kontrollsumma av posten före</translation>
    </message>
    <message>
        <source>digest of the entry</source>
        <translation>kontrollsumma av posten</translation>
    </message>
    <message>
        <source>whose time</source>
        <translation>vems tid</translation>
    </message>
    <message>
        <source>minutes allotted</source>
        <translation>tilldelade minuter</translation>
    </message>
    <message>
        <source>first day it applies</source>
        <translation>första dag det gäller</translation>
    </message>
    <message>
        <source>half-year, quarter or status</source>
        <translation>halvår, kvartal eller läge</translation>
    </message>
    <message>
        <source>the period it covers</source>
        <translation>den period som det gäller</translation>
    </message>
    <message>
        <source>place of the half-year in the project</source>
        <translation>halvårets nummer i projektet</translation>
    </message>
    <message>
        <source>version of the package</source>
        <translation>paketets version</translation>
    </message>
    <message>
        <source>when it was made</source>
        <translation>när det gjordes</translation>
    </message>
    <message>
        <source>the contents: tables without persons</source>
        <translation>innehållet: tabeller utan personer</translation>
    </message>
    <message>
        <source>the sealed file</source>
        <translation>den förseglade filen</translation>
    </message>
    <message>
        <source>the node's own record of what it was counted from; never leaves</source>
        <translation>nodens egen uppgift om vad det räknades av; lämnar aldrig noden</translation>
    </message>
    <message>
        <source>last day that the figures cover</source>
        <translation>sista dag som siffrorna gäller</translation>
    </message>
    <message>
        <source>day they left</source>
        <translation>dag då de lämnades ut</translation>
    </message>
    <message>
        <source>where they were published</source>
        <translation>var de offentliggjordes</translation>
    </message>
    <message>
        <source>the figures</source>
        <translation>siffrorna</translation>
    </message>
    <message>
        <source>the store's own count to compare with; never leaves</source>
        <translation>lagrets egen räkning att jämföra med; lämnar aldrig noden</translation>
    </message>
    <message>
        <source>whether they count something else</source>
        <translation>om de räknar något annat</translation>
    </message>
    <message>
        <source>when they were entered</source>
        <translation>när de skrevs in</translation>
    </message>
    <message>
        <source>which node</source>
        <translation>vilken nod</translation>
    </message>
    <message>
        <source>digest of the contents</source>
        <translation>innehållets kontrollsumma</translation>
    </message>
    <message>
        <source>digest of the contents of the package before</source>
        <translation>kontrollsumma av det förra paketets innehåll</translation>
    </message>
    <message>
        <source>questions to the node, as codes</source>
        <translation>frågor till noden, som koder</translation>
    </message>
    <message>
        <source>question to the node in the project leader's own words</source>
        <translation>fråga till noden med projektledarens egna ord</translation>
    </message>
    <message>
        <source>when it was received</source>
        <translation>när det togs emot</translation>
    </message>
    <message>
        <source>whether the package was accepted</source>
        <translation>om paketet godtogs</translation>
    </message>
    <message>
        <source>when the receipt was taken in</source>
        <translation>när kvittot togs in</translation>
    </message>
    <message>
        <source>name of the node or the project owner</source>
        <translation>nodens eller projektägarens namn</translation>
    </message>
    <message>
        <source>whether it is a practice store</source>
        <translation>om det är ett övningslager</translation>
    </message>
    <message>
        <source>public key for signing</source>
        <translation>öppen nyckel för signering</translation>
    </message>
    <message>
        <source>public key for sealing</source>
        <translation>öppen nyckel för försegling</translation>
    </message>
    <message>
        <source>public reserve key</source>
        <translation>öppen reservnyckel</translation>
    </message>
    <message>
        <source>fingerprint of the keys</source>
        <translation>nycklarnas fingeravtryck</translation>
    </message>
    <message>
        <source>whether it was compared by telephone</source>
        <translation>om det jämförts i telefon</translation>
    </message>
    <message>
        <source>the value of the setting</source>
        <translation>inställningens värde</translation>
    </message>
    <message>
        <source>form of the file</source>
        <translation>filens form</translation>
    </message>
    <message>
        <source>name and version of the program</source>
        <translation>programmets namn och version</translation>
    </message>
    <message>
        <source>the project</source>
        <translation>projektet</translation>
    </message>
    <message>
        <source>whether it is practice</source>
        <translation>om det är övning</translation>
    </message>
    <message>
        <source>fingerprint of the receiver's keys</source>
        <translation>fingeravtryck av mottagarens nycklar</translation>
    </message>
    <message>
        <source>how half-years are counted</source>
        <translation>hur halvår räknas</translation>
    </message>
    <message>
        <source>day the package was made</source>
        <translation>dag då paketet gjordes</translation>
    </message>
    <message>
        <source>how far the log had come, as a digest</source>
        <translation>hur långt loggen kommit, som kontrollsumma</translation>
    </message>
    <message>
        <source>the rules it was counted and protected by</source>
        <translation>de regler som det räknats och skyddats efter</translation>
    </message>
    <message>
        <source>diary number of the package</source>
        <translation>paketets diarienummer</translation>
    </message>
    <message>
        <source>the version it replaces, and why</source>
        <translation>den version som det ersätter, och varför</translation>
    </message>
    <message>
        <source>counts by municipality, gender, age and time in support; small numbers hidden</source>
        <translation>antal per kommun, kön, ålder och tid med stöd; små tal dolda</translation>
    </message>
    <message>
        <source>sums and means of support, for at least as many people as the rules say</source>
        <translation>summor och medelvärden av stöd, för minst så många personer som reglerna säger</translation>
    </message>
    <message>
        <source>physician time in whole steps of five hours</source>
        <translation>läkartid i hela steg om fem timmar</translation>
    </message>
    <message>
        <source>how many were taken back since, when the number may be told</source>
        <translation>hur många som tagits tillbaka sedan dess, när talet får redovisas</translation>
    </message>
    <message>
        <source>what an attack on all packages together could find</source>
        <translation>vad ett angrepp på alla paket tillsammans kunde hitta</translation>
    </message>
    <message>
        <source>physician hours of the node, to the end of a month</source>
        <translation>nodens läkartimmar, till slutet av en månad</translation>
    </message>
    <message>
        <source>the activity budget</source>
        <translation>aktivitetsbudgeten</translation>
    </message>
    <message>
        <source>the situation report, searched for names before it leaves</source>
        <translation>lägesrapporten, genomsökt efter namn innan den lämnar noden</translation>
    </message>
    <message>
        <source>day it was received</source>
        <translation>dag då det togs emot</translation>
    </message>
    <message>
        <source>node or project owner</source>
        <translation>nod eller projektägare</translation>
    </message>
    <message>
        <source>account in the accounts</source>
        <translation>konto i huvudboken</translation>
    </message>
    <message>
        <source>day from which the question has waited</source>
        <translation>dagen från vilken frågan har väntat</translation>
    </message>
    <message>
        <source>day of the entry</source>
        <translation>dagen för händelsen</translation>
    </message>
    <message>
        <source>day of the invoice</source>
        <translation>fakturans dag</translation>
    </message>
    <message>
        <source>day the calendar was read</source>
        <translation>dagen då kalendern lästes in</translation>
    </message>
    <message>
        <source>minutes it states, if any</source>
        <translation>de minuter den anger, om den anger några</translation>
    </message>
    <message>
        <source>number in the accounts</source>
        <translation>verifikatets nummer</translation>
    </message>
    <message>
        <source>number of the invoice</source>
        <translation>fakturans nummer</translation>
    </message>
    <message>
        <source>post of the budget</source>
        <translation>budgetpost</translation>
    </message>
    <message>
        <source>post of the budget, if chosen</source>
        <translation>budgetpost, om den är vald</translation>
    </message>
    <message>
        <source>question to the physician, one line</source>
        <translation>fråga till läkaren, en rad</translation>
    </message>
    <message>
        <source>text in the accounts</source>
        <translation>text i huvudboken</translation>
    </message>
    <message>
        <source>the months it states</source>
        <translation>de månader den anger</translation>
    </message>
    <message>
        <source>the time that it is a share of</source>
        <translation>den tid som den är en del av</translation>
    </message>
    <message>
        <source>time of day</source>
        <translation>klockslag</translation>
    </message>
    <message>
        <source>what it was for, one line</source>
        <translation>vad det var för, en rad</translation>
    </message>
    <message>
        <source>when the physician is busy, and nothing of what</source>
        <translation>när läkaren är upptagen, och inget om med vad</translation>
    </message>
    <message>
        <source>whether it changed the recommendation; never leaves</source>
        <translation>om den ändrade rekommendationen; lämnar aldrig noden</translation>
    </message>
    <message>
        <source>whether it is booked and not yet paid</source>
        <translation>om det är bokat och ännu inte betalt</translation>
    </message>
    <message>
        <source>corrected, partly, noted or not</source>
        <translation>rättat, delvis, noterat eller inte</translation>
    </message>
    <message>
        <source>corrected, struck or early day</source>
        <translation>rättat, struket eller tidig dag</translation>
    </message>
    <message>
        <source>day it no longer waited</source>
        <translation>dag då det inte väntade längre</translation>
    </message>
    <message>
        <source>day it was read</source>
        <translation>dag då den lästes</translation>
    </message>
    <message>
        <source>day it was returned or destroyed</source>
        <translation>dag då den lämnades tillbaka eller förstördes</translation>
    </message>
    <message>
        <source>day it was written</source>
        <translation>dag då den skrevs</translation>
    </message>
    <message>
        <source>day of the answer</source>
        <translation>svarsdag</translation>
    </message>
    <message>
        <source>day of the contact</source>
        <translation>dag för kontakten</translation>
    </message>
    <message>
        <source>day of the signature</source>
        <translation>dag för underskriften</translation>
    </message>
    <message>
        <source>day of the transfer to the record</source>
        <translation>dag då det fördes över till akten</translation>
    </message>
    <message>
        <source>day the note is about</source>
        <translation>dag som anteckningen gäller</translation>
    </message>
    <message>
        <source>day the participant asked</source>
        <translation>dag då deltagaren begärde det</translation>
    </message>
    <message>
        <source>first day of the activity</source>
        <translation>aktivitetens första dag</translation>
    </message>
    <message>
        <source>from which day it waits</source>
        <translation>från vilken dag det väntar</translation>
    </message>
    <message>
        <source>how: meeting, call, visit or letter</source>
        <translation>hur: möte, samtal, besök eller brev</translation>
    </message>
    <message>
        <source>last day of the activity</source>
        <translation>aktivitetens sista dag</translation>
    </message>
    <message>
        <source>number of pages</source>
        <translation>antal sidor</translation>
    </message>
    <message>
        <source>pdf, png or jpeg</source>
        <translation>pdf, png eller jpeg</translation>
    </message>
    <message>
        <source>planned, moved, held or fallen through</source>
        <translation>planerad, flyttad, genomförd eller bortfallen</translation>
    </message>
    <message>
        <source>returned or destroyed</source>
        <translation>återlämnad eller förstörd</translation>
    </message>
    <message>
        <source>signed consent or signed recommendation</source>
        <translation>undertecknat samtycke eller undertecknad rekommendation</translation>
    </message>
    <message>
        <source>size of the file</source>
        <translation>filens storlek</translation>
    </message>
    <message>
        <source>text of the note</source>
        <translation>anteckningens text</translation>
    </message>
    <message>
        <source>text of the working note</source>
        <translation>arbetsanteckningens text</translation>
    </message>
    <message>
        <source>the account that wrote it, and alone reads it</source>
        <translation>kontot som skrev den, och ensamt läser den</translation>
    </message>
    <message>
        <source>the authority it was shown to</source>
        <translation>myndigheten som den visats för</translation>
    </message>
    <message>
        <source>the colleague who wrote the note</source>
        <translation>kollegan som skrev anteckningen</translation>
    </message>
    <message>
        <source>the day it was recorded</source>
        <translation>dagen det registrerades</translation>
    </message>
    <message>
        <source>the kind of row it is about</source>
        <translation>slaget av rad som den gäller</translation>
    </message>
    <message>
        <source>the row it is about</source>
        <translation>raden som den gäller</translation>
    </message>
    <message>
        <source>the row that came in its place</source>
        <translation>raden som kom i dess ställe</translation>
    </message>
    <message>
        <source>the rows that were transferred</source>
        <translation>raderna som fördes över</translation>
    </message>
    <message>
        <source>the signed paper itself</source>
        <translation>själva det undertecknade pappret</translation>
    </message>
    <message>
        <source>under which consent it was read</source>
        <translation>under vilket samtycke den lästes</translation>
    </message>
    <message>
        <source>what the case waits for, from a short list</source>
        <translation>vad ärendet väntar på, ur en kort lista</translation>
    </message>
    <message>
        <source>what the contact is about, one line</source>
        <translation>vad kontakten gäller, en rad</translation>
    </message>
    <message>
        <source>what the participant asks to have corrected</source>
        <translation>vad deltagaren begär att få rättat</translation>
    </message>
    <message>
        <source>what the person does while in the queue, one line</source>
        <translation>vad personen gör i kön, en rad</translation>
    </message>
    <message>
        <source>where the copy came from</source>
        <translation>varifrån kopian kom</translation>
    </message>
    <message>
        <source>whether an interpreter is booked</source>
        <translation>om tolk är bokad</translation>
    </message>
    <message>
        <source>which contact</source>
        <translation>vilken kontakt</translation>
    </message>
    <message>
        <source>whose journal was read</source>
        <translation>vems journal som lästes</translation>
    </message>
    <message>
        <source>why it was corrected or struck, or why the day is early</source>
        <translation>varför det rättades eller ströks, eller varför dagen är tidig</translation>
    </message>
    <message>
        <source>why it was moved or fell through</source>
        <translation>varför den flyttades eller föll bort</translation>
    </message>
    <message>
        <source>why the answer is so</source>
        <translation>varför svaret är så</translation>
    </message>
    <message>
        <source>with whom, from a short list</source>
        <translation>med vem, ur en kort lista</translation>
    </message>
    <message>
        <source>reason for going back, or for the recommendation</source>
        <translation>skäl till att gå tillbaka, eller till rekommendationen</translation>
    </message>
    <message>
        <source>who agreed on the recommendation</source>
        <translation>vilka som är överens om rekommendationen</translation>
    </message>
    <message>
        <source>note on the closing, in free text</source>
        <translation>anteckning om avslutet, i fritext</translation>
    </message>
    <message>
        <source>who gives the intervention</source>
        <translation>vem som ger insatsen</translation>
    </message>
    <message>
        <source>where it is given</source>
        <translation>var den ges</translation>
    </message>
    <message>
        <source>day the intervention ended</source>
        <translation>dag då insatsen slutade</translation>
    </message>
    <message>
        <source>how it ended</source>
        <translation>hur den slutade</translation>
    </message>
    <message>
        <source>whether adaptation is needed</source>
        <translation>om anpassning behövs</translation>
    </message>
    <message>
        <source>note on the intervention, in free text</source>
        <translation>anteckning om insatsen, i fritext</translation>
    </message>
    <message>
        <source>name of who assessed it</source>
        <translation>namnet på den som bedömde</translation>
    </message>
    <message>
        <source>how it was assessed</source>
        <translation>hur bedömningen gjordes</translation>
    </message>
    <message>
        <source>whether it is the baseline</source>
        <translation>om det är utgångsläget</translation>
    </message>
    <message>
        <source>which area of the joint assessment</source>
        <translation>vilket område i kartläggningen</translation>
    </message>
    <message>
        <source>what was found, in free text</source>
        <translation>vad som framkom, i fritext</translation>
    </message>
    <message>
        <source>who took part</source>
        <translation>vilka som deltog</translation>
    </message>
    <message>
        <source>day of the joint assessment</source>
        <translation>dag för kartläggningen</translation>
    </message>
    <message>
        <source>which instrument</source>
        <translation>vilket instrument</translation>
    </message>
    <message>
        <source>version of the instrument</source>
        <translation>instrumentets version</translation>
    </message>
    <message>
        <source>whether the participant or the caseworker answered</source>
        <translation>om deltagaren eller handläggaren svarade</translation>
    </message>
    <message>
        <source>name of who answered</source>
        <translation>namnet på den som svarade</translation>
    </message>
    <message>
        <source>day of the rating</source>
        <translation>dag för skattningen</translation>
    </message>
    <message>
        <source>the scores by area, none where it was not answered</source>
        <translation>skattningen per område, ingen där svar saknas</translation>
    </message>
    <message>
        <source>which recommendation</source>
        <translation>vilken rekommendation</translation>
    </message>
    <message>
        <source>day it was gone through with the participant</source>
        <translation>dag då den gicks igenom med deltagaren</translation>
    </message>
    <message>
        <source>what the participant says of it, in free text</source>
        <translation>vad deltagaren säger om den, i fritext</translation>
    </message>
    <message>
        <source>what the participant's words are about</source>
        <translation>vad deltagarens ord handlar om</translation>
    </message>
    <message>
        <source>which row the participant disagrees with</source>
        <translation>vilken uppgift deltagaren inte håller med om</translation>
    </message>
    <message>
        <source>the participant's own words</source>
        <translation>deltagarens egna ord</translation>
    </message>
    <message>
        <source>day they were said</source>
        <translation>dag då de sades</translation>
    </message>
    <message>
        <source>day of the follow-up</source>
        <translation>dag för uppföljningen</translation>
    </message>
    <message>
        <source>whether the participant came closer to work, as the colleague sees it</source>
        <translation>om deltagaren kom närmare arbete, som kollegan ser det</translation>
    </message>
    <message>
        <source>whether the participant came closer to work, as the participant sees it</source>
        <translation>om deltagaren kom närmare arbete, som deltagaren ser det</translation>
    </message>
    <message>
        <source>a question about nobody named, in free text</source>
        <translation>en avidentifierad fråga, i fritext</translation>
    </message>
    <message>
        <source>agreed, decided or not taken up</source>
        <translation>överenskommet, beslutat eller inte upptaget</translation>
    </message>
    <message>
        <source>case, question, common part or correction</source>
        <translation>ärende, fråga, gemensam del eller rättelse</translation>
    </message>
    <message>
        <source>day of the meeting</source>
        <translation>mötets dag</translation>
    </message>
    <message>
        <source>diary number of the minutes</source>
        <translation>protokollets diarienummer</translation>
    </message>
    <message>
        <source>digest of the paragraphs as they were approved</source>
        <translation>kontrollsumma av paragraferna som de godkändes</translation>
    </message>
    <message>
        <source>draft, approved or frozen</source>
        <translation>utkast, godkänt eller fryst</translation>
    </message>
    <message>
        <source>fixed, added, cut or moved</source>
        <translation>fastställd, tillagd, struken eller flyttad</translation>
    </message>
    <message>
        <source>minutes of the physician's time</source>
        <translation>minuter av läkarens tid</translation>
    </message>
    <message>
        <source>municipality or authority of the one present</source>
        <translation>den närvarandes kommun eller myndighet</translation>
    </message>
    <message>
        <source>name of the one present</source>
        <translation>den närvarandes namn</translation>
    </message>
    <message>
        <source>number of the paragraph</source>
        <translation>paragrafens nummer</translation>
    </message>
    <message>
        <source>planned, begun, ended or called off</source>
        <translation>planerat, börjat, avslutat eller inställt</translation>
    </message>
    <message>
        <source>role of the one present</source>
        <translation>den närvarandes roll</translation>
    </message>
    <message>
        <source>the change of step saved with it</source>
        <translation>stegändringen som sparades med den</translation>
    </message>
    <message>
        <source>the colleague present, if with an account</source>
        <translation>kollegan som är med, om den har ett konto</translation>
    </message>
    <message>
        <source>the colleague who does it, if with an account</source>
        <translation>kollegan som gör det, om den har ett konto</translation>
    </message>
    <message>
        <source>the decision saved with it</source>
        <translation>beslutet som sparades med den</translation>
    </message>
    <message>
        <source>the municipalities present at the decision</source>
        <translation>kommunerna som var med vid beslutet</translation>
    </message>
    <message>
        <source>the municipality that asks</source>
        <translation>kommunen som frågar</translation>
    </message>
    <message>
        <source>the municipality whose extract it belongs to</source>
        <translation>kommunen vars utdrag den hör till</translation>
    </message>
    <message>
        <source>the paragraph that it corrects</source>
        <translation>paragrafen som den rättar</translation>
    </message>
    <message>
        <source>the physician's time booked with it</source>
        <translation>läkartiden som bokades med den</translation>
    </message>
    <message>
        <source>the point that it is put before</source>
        <translation>punkten som den läggs före</translation>
    </message>
    <message>
        <source>the proposal, in free text</source>
        <translation>förslaget, i fritext</translation>
    </message>
    <message>
        <source>the question, in free text</source>
        <translation>frågan, i fritext</translation>
    </message>
    <message>
        <source>the task given with it</source>
        <translation>uppgiften som gavs med den</translation>
    </message>
    <message>
        <source>the team's decision on taking part</source>
        <translation>teamets beslut om deltagande</translation>
    </message>
    <message>
        <source>what was agreed, in free text</source>
        <translation>överenskommelsen, i fritext</translation>
    </message>
    <message>
        <source>when the physician came</source>
        <translation>när läkaren kom</translation>
    </message>
    <message>
        <source>when the physician left</source>
        <translation>när läkaren gick</translation>
    </message>
    <message>
        <source>whether it is the physician</source>
        <translation>om det är läkaren</translation>
    </message>
    <message>
        <source>which meeting</source>
        <translation>vilket möte</translation>
    </message>
    <message>
        <source>which question about nobody named</source>
        <translation>vilken avidentifierad fråga</translation>
    </message>
    <message>
        <source>who approved them</source>
        <translation>vem som godkände det</translation>
    </message>
    <message>
        <source>who does it</source>
        <translation>vem som gör det</translation>
    </message>
    <message>
        <source>why the point is taken up</source>
        <translation>varför punkten tas upp</translation>
    </message>
    <message>
        <source>year of the paragraph's number</source>
        <translation>året för paragrafens nummer</translation>
    </message>
    <message>
        <source>post of the budget that it prices</source>
        <translation>budgetposten som priset gäller</translation>
    </message>
    <message>
        <source>price of an hour or a booking</source>
        <translation>priset för en timme eller en bokning</translation>
    </message>
    <message>
        <source>why it takes a physician, or why the time was struck</source>
        <translation>varför det behövs en läkare, eller varför tiden ströks</translation>
    </message>
    <message>
        <source>why it was corrected or struck</source>
        <translation>varför den rättades eller ströks</translation>
    </message>
    <message>
        <source>why it was moved or struck</source>
        <translation>varför den flyttades eller ströks</translation>
    </message>
    <message>
        <source>why it was moved, corrected or struck</source>
        <translation>varför den flyttades, rättades eller ströks</translation>
    </message>
    <message>
        <source>why it was struck</source>
        <translation>varför den ströks</translation>
    </message>
</context>
<context>
    <name>StoredTable</name>
    <message>
        <source>Participants</source>
        <translation>Deltagare</translation>
    </message>
    <message>
        <source>to tell people apart and count each of them once</source>
        <translation>skilja personer åt och räkna var och en en gång</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Ärenden</translation>
    </message>
    <message>
        <source>to follow a person through the five steps and know who is responsible</source>
        <translation>följa en person genom de fem stegen och veta vem som ansvarar</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Steg</translation>
    </message>
    <message>
        <source>to show how far a case has come and how long it has waited</source>
        <translation>visa hur långt ett ärende har kommit och hur länge det har väntat</translation>
    </message>
    <message>
        <source>Decisions of the team</source>
        <translation>Teamets beslut</translation>
    </message>
    <message>
        <source>to show that the team has decided on taking part</source>
        <translation>visa att teamet har beslutat om deltagande</translation>
    </message>
    <message>
        <source>Closings</source>
        <translation>Avslut</translation>
    </message>
    <message>
        <source>to follow up why cases end</source>
        <translation>följa upp varför ärenden avslutas</translation>
    </message>
    <message>
        <source>Interventions</source>
        <translation>Insatser</translation>
    </message>
    <message>
        <source>to follow up what was done after the recommendation</source>
        <translation>följa upp vad som gjordes efter rekommendationen</translation>
    </message>
    <message>
        <source>Activity capacity</source>
        <translation>Aktivitetsförmåga</translation>
    </message>
    <message>
        <source>to follow up the goal of at least 25 %</source>
        <translation>följa upp målet om minst 25 %</translation>
    </message>
    <message>
        <source>Physician hours</source>
        <translation>Läkartimmar</translation>
    </message>
    <message>
        <source>to plan and follow up the physician's time</source>
        <translation>planera och följa upp läkarens tid</translation>
    </message>
    <message>
        <source>Public support by month</source>
        <translation>Försörjning per månad</translation>
    </message>
    <message>
        <source>to count time in public support and its cost, as the project plan asks for</source>
        <translation>räkna tid i offentlig försörjning och dess kostnad, som projektplanen begär</translation>
    </message>
    <message>
        <source>Classes in tables that have been sent</source>
        <translation>Klasser i tabeller som har skickats</translation>
    </message>
    <message>
        <source>to count a person in the same class in every half-year, so that nobody can be worked out</source>
        <translation>räkna en person i samma klass varje halvår, så att ingen kan räknas fram</translation>
    </message>
    <message>
        <source>Answers about households</source>
        <translation>Svar om hushåll</translation>
    </message>
    <message>
        <source>to count an amount once when two participants share a household</source>
        <translation>räkna ett belopp en gång när två deltagare delar hushåll</translation>
    </message>
    <message>
        <source>Questions about rows in sheets</source>
        <translation>Frågor om rader i blad</translation>
    </message>
    <message>
        <source>to have what is unclear settled by a person instead of guessed</source>
        <translation>låta en människa reda ut det oklara i stället för att gissa</translation>
    </message>
    <message>
        <source>Answers to those questions</source>
        <translation>Svar på de frågorna</translation>
    </message>
    <message>
        <source>to remember what was settled, and by whom</source>
        <translation>minnas vad som reddes ut, och av vem</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>Samtycken</translation>
    </message>
    <message>
        <source>to know to whom secrecy has been lifted, and until when</source>
        <translation>veta för vem sekretessen har lättats, och till när</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>Spärrar</translation>
    </message>
    <message>
        <source>to close a case to a named colleague</source>
        <translation>stänga ett ärende för en namngiven medarbetare</translation>
    </message>
    <message>
        <source>Protected registrations</source>
        <translation>Skyddad folkbokföring</translation>
    </message>
    <message>
        <source>to hide the place of those for whom the place is the secret</source>
        <translation>dölja orten för den för vilken orten är hemlig</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Uppgifter</translation>
    </message>
    <message>
        <source>to keep what was promised, by whom and by when</source>
        <translation>hålla reda på vad som lovats, av vem och till när</translation>
    </message>
    <message>
        <source>Declined to take part</source>
        <translation>Tackade nej</translation>
    </message>
    <message>
        <source>to count those who declined without keeping anybody</source>
        <translation>räkna dem som tackat nej utan att spara någon</translation>
    </message>
    <message>
        <source>Log of imports</source>
        <translation>Importlogg</translation>
    </message>
    <message>
        <source>to account for every sheet that was taken in, and to be able to take it back</source>
        <translation>redovisa varje blad som tagits in, och kunna ta det tillbaka</translation>
    </message>
    <message>
        <source>What an import changed</source>
        <translation>Vad en import ändrade</translation>
    </message>
    <message>
        <source>to be able to take an import back</source>
        <translation>kunna ta tillbaka en import</translation>
    </message>
    <message>
        <source>Sheets taken in</source>
        <translation>Intagna blad</translation>
    </message>
    <message>
        <source>to recognise a sheet that comes again; the file is not kept</source>
        <translation>känna igen ett blad som kommer igen; filen sparas inte</translation>
    </message>
    <message>
        <source>How a sender's sheets are read</source>
        <translation>Hur en avsändares blad läses</translation>
    </message>
    <message>
        <source>to ask the same question only once</source>
        <translation>bara ställa samma fråga en gång</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Utkast</translation>
    </message>
    <message>
        <source>to lose nothing that is being typed when the store is locked, and the lists of cases that an account saves</source>
        <translation>inte tappa det som skrivs när lagret låses, och de listor över ärenden som ett konto sparar</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konton</translation>
    </message>
    <message>
        <source>to know who has access and with which rights</source>
        <translation>veta vem som har tillgång och med vilka rättigheter</translation>
    </message>
    <message>
        <source>Workplaces</source>
        <translation>Arbetsplatser</translation>
    </message>
    <message>
        <source>to draw the line between authorities inside a municipality</source>
        <translation>dra gränsen mellan myndigheter inom en kommun</translation>
    </message>
    <message>
        <source>Standing in</source>
        <translation>Vikarier</translation>
    </message>
    <message>
        <source>to give a deputy the tasks of an absent colleague for a time</source>
        <translation>ge en vikarie en frånvarande medarbetares uppgifter för en tid</translation>
    </message>
    <message>
        <source>Before real people</source>
        <translation>Innan riktiga personer</translation>
    </message>
    <message>
        <source>to show what has been settled, by whom</source>
        <translation>visa vad som är klart, och genom vem</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Logg</translation>
    </message>
    <message>
        <source>to show afterwards who read and changed what</source>
        <translation>i efterhand visa vem som läst och ändrat vad</translation>
    </message>
    <message>
        <source>Allotted physician time</source>
        <translation>Tilldelad läkartid</translation>
    </message>
    <message>
        <source>to know how many hours there are</source>
        <translation>veta hur många timmar som finns</translation>
    </message>
    <message>
        <source>Packages sent</source>
        <translation>Skickade paket</translation>
    </message>
    <message>
        <source>to be able to show exactly what left the node</source>
        <translation>kunna visa exakt vad som lämnade noden</translation>
    </message>
    <message>
        <source>Figures that left without the program</source>
        <translation>Siffror som lämnats ut utan programmet</translation>
    </message>
    <message>
        <source>to count them in when the next package is protected</source>
        <translation>räkna med dem när nästa paket skyddas</translation>
    </message>
    <message>
        <source>Packages received (project owner)</source>
        <translation>Mottagna paket (projektägaren)</translation>
    </message>
    <message>
        <source>to put the nodes together</source>
        <translation>sammanställa noderna</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>Kvitton</translation>
    </message>
    <message>
        <source>to know that a package arrived, and what the project owner asks</source>
        <translation>veta att ett paket kommit fram, och vad projektägaren frågar</translation>
    </message>
    <message>
        <source>Keys of others</source>
        <translation>Andras nycklar</translation>
    </message>
    <message>
        <source>to seal packages to the right receiver</source>
        <translation>försegla paket till rätt mottagare</translation>
    </message>
    <message>
        <source>Settings of the store</source>
        <translation>Lagrets inställningar</translation>
    </message>
    <message>
        <source>to run the store: decisions, its own keys, the list of backups</source>
        <translation>driva lagret: beslut, egna nycklar, lista över kopior</translation>
    </message>
    <message>
        <source>as long as the store</source>
        <translation>så länge som lagret</translation>
    </message>
    <message>
        <source>from the closing of the person's last case</source>
        <translation>från avslutet av personens sista ärende</translation>
    </message>
    <message>
        <source>from the day of the consultation</source>
        <translation>från dagen för konsultationen</translation>
    </message>
    <message>
        <source>from when the question was asked</source>
        <translation>från det att frågan ställdes</translation>
    </message>
    <message>
        <source>from when the question was answered</source>
        <translation>från det att frågan besvarades</translation>
    </message>
    <message>
        <source>from the latest change of the task</source>
        <translation>från uppgiftens senaste ändring</translation>
    </message>
    <message>
        <source>from when the sheet was taken in</source>
        <translation>från det att bladet togs in</translation>
    </message>
    <message>
        <source>from when it was typed; removed when it is saved</source>
        <translation>från det att det skrevs; tas bort när det sparas</translation>
    </message>
    <message>
        <source>from the last day of standing in</source>
        <translation>från vikariatets sista dag</translation>
    </message>
    <message>
        <source>from the day it was settled</source>
        <translation>från dagen då det avgjordes</translation>
    </message>
    <message>
        <source>from when the package was made; frozen packages are kept</source>
        <translation>från det att paketet gjordes; frysta paket sparas</translation>
    </message>
    <message>
        <source>from when the figures were entered</source>
        <translation>från det att siffrorna skrevs in</translation>
    </message>
    <message>
        <source>from when the package was received</source>
        <translation>från det att paketet togs emot</translation>
    </message>
    <message>
        <source>from when the receipt was taken in</source>
        <translation>från det att kvittot togs in</translation>
    </message>
    <message>
        <source>from the first day it applies</source>
        <translation>från första dagen det gäller</translation>
    </message>
    <message>
        <source>participants</source>
        <translation>deltagare</translation>
    </message>
    <message>
        <source>colleagues</source>
        <translation>medarbetare</translation>
    </message>
    <message>
        <source>no person</source>
        <translation>ingen person</translation>
    </message>
    <message>
        <source>from its entry in the log; for an account, the entry that revoked it</source>
        <translation>från sin post i loggen; för ett konto den post som återkallade det</translation>
    </message>
    <message>
        <source>Entries of the budget</source>
        <translation>Händelser i budgeten</translation>
    </message>
    <message>
        <source>Granted amounts</source>
        <translation>Beviljade belopp</translation>
    </message>
    <message>
        <source>Invoices of the physician</source>
        <translation>Fakturor från läkaren</translation>
    </message>
    <message>
        <source>Prices of the physician's hour</source>
        <translation>Priser för läkarens timme</translation>
    </message>
    <message>
        <source>The payer's accounts</source>
        <translation>Betalarens huvudbok</translation>
    </message>
    <message>
        <source>The physician's calendar</source>
        <translation>Läkarens kalender</translation>
    </message>
    <message>
        <source>from the day in the accounts</source>
        <translation>från dagen i huvudboken</translation>
    </message>
    <message>
        <source>from the day it was read</source>
        <translation>från dagen då den lästes in</translation>
    </message>
    <message>
        <source>from the day of the entry</source>
        <translation>från dagen för händelsen</translation>
    </message>
    <message>
        <source>from the day of the invoice</source>
        <translation>från fakturans dag</translation>
    </message>
    <message>
        <source>from the first day of the grant</source>
        <translation>från den första dagen för beviljandet</translation>
    </message>
    <message>
        <source>from the first day the price applies</source>
        <translation>från den första dagen som priset gäller</translation>
    </message>
    <message>
        <source>to compare with what was booked, and to count no cost twice</source>
        <translation>för att jämföra med det bokade, och inte räkna någon kostnad två gånger</translation>
    </message>
    <message>
        <source>to find where the budget differs from the accounts</source>
        <translation>för att hitta var budgeten skiljer sig från huvudboken</translation>
    </message>
    <message>
        <source>to follow what the money goes to</source>
        <translation>för att följa vad pengarna går till</translation>
    </message>
    <message>
        <source>to know how much money there is</source>
        <translation>för att veta hur mycket pengar det finns</translation>
    </message>
    <message>
        <source>to price the minutes in the budget</source>
        <translation>för att sätta pris på minuterna i budgeten</translation>
    </message>
    <message>
        <source>to show where a booking clashes; busy times only</source>
        <translation>för att visa var en bokning krockar; bara upptagna tider</translation>
    </message>
    <message>
        <source>Activities in the queue</source>
        <translation>Aktiviteter i kön</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakter</translation>
    </message>
    <message>
        <source>Content of signed papers</source>
        <translation>Innehåll i undertecknade papper</translation>
    </message>
    <message>
        <source>Copies of journals</source>
        <translation>Kopior av journaler</translation>
    </message>
    <message>
        <source>Corrections asked for</source>
        <translation>Begärda rättelser</translation>
    </message>
    <message>
        <source>Notes of the record</source>
        <translation>Anteckningar i akten</translation>
    </message>
    <message>
        <source>Reasons for corrections</source>
        <translation>Skäl till rättelser</translation>
    </message>
    <message>
        <source>Signed papers</source>
        <translation>Undertecknade papper</translation>
    </message>
    <message>
        <source>Transfers to the record</source>
        <translation>Överföringar till akten</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Väntan</translation>
    </message>
    <message>
        <source>Working notes</source>
        <translation>Arbetsanteckningar</translation>
    </message>
    <message>
        <source>from the day it was written: 60 days, or until the case is closed</source>
        <translation>från dagen den skrevs: 60 dagar, eller tills ärendet avslutas</translation>
    </message>
    <message>
        <source>to answer a participant who asks for a correction</source>
        <translation>för att svara en deltagare som begär rättelse</translation>
    </message>
    <message>
        <source>to be able to show them</source>
        <translation>för att kunna visa dem</translation>
    </message>
    <message>
        <source>to document the inquiry, as the municipality's record needs it</source>
        <translation>för att dokumentera utredningen, så som kommunens akt behöver det</translation>
    </message>
    <message>
        <source>to have the signed consent and recommendation at hand</source>
        <translation>för att ha det undertecknade samtycket och rekommendationen till hands</translation>
    </message>
    <message>
        <source>to know what a case waits for, and since when</source>
        <translation>för att veta vad ett ärende väntar på, och sedan när</translation>
    </message>
    <message>
        <source>to know what somebody does while waiting for a place</source>
        <translation>för att veta vad någon gör i väntan på plats</translation>
    </message>
    <message>
        <source>to know what the municipality's record has, and what not</source>
        <translation>för att veta vad kommunens akt har, och vad den inte har</translation>
    </message>
    <message>
        <source>to know when the participant was met last, and what comes next</source>
        <translation>för att veta när deltagaren träffades senast, och vad som kommer härnäst</translation>
    </message>
    <message>
        <source>to remember something until it is known whether it belongs to the record</source>
        <translation>för att minnas något tills det är klart om det hör till akten</translation>
    </message>
    <message>
        <source>to show afterwards why something was corrected or struck</source>
        <translation>för att i efterhand visa varför något rättades eller ströks</translation>
    </message>
    <message>
        <source>to show under which consent a journal was read; the copy is not kept</source>
        <translation>för att visa under vilket samtycke en journal lästes; kopian sparas inte</translation>
    </message>
    <message>
        <source>Joint assessment</source>
        <translation>Gemensam kartläggning</translation>
    </message>
    <message>
        <source>to have in one place what is known in each area</source>
        <translation>för att ha det som är känt inom varje område på ett ställe</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>Skattningar</translation>
    </message>
    <message>
        <source>to follow how participants see their own situation</source>
        <translation>för att följa hur deltagarna ser på sin situation</translation>
    </message>
    <message>
        <source>Recommendations gone through</source>
        <translation>Genomgångna rekommendationer</translation>
    </message>
    <message>
        <source>to show that the participant knows the recommendation</source>
        <translation>för att visa att deltagaren känner till rekommendationen</translation>
    </message>
    <message>
        <source>The participant's own words</source>
        <translation>Deltagarens egna ord</translation>
    </message>
    <message>
        <source>to keep what the participant says beside what the team says</source>
        <translation>för att ha det deltagaren säger bredvid det teamet säger</translation>
    </message>
    <message>
        <source>Follow-ups after closing</source>
        <translation>Uppföljningar efter avslut</translation>
    </message>
    <message>
        <source>to follow up whether participants came closer to work</source>
        <translation>för att följa upp om deltagarna kom närmare arbete</translation>
    </message>
    <message>
        <source>Changes of agendas</source>
        <translation>Ändringar av dagordningar</translation>
    </message>
    <message>
        <source>Minutes of meetings</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Points of meetings</source>
        <translation>Mötespunkter</translation>
    </message>
    <message>
        <source>Present in meetings</source>
        <translation>Närvaro på möten</translation>
    </message>
    <message>
        <source>Team meetings</source>
        <translation>Teammöten</translation>
    </message>
    <message>
        <source>from the day of the meeting</source>
        <translation>från mötets dag</translation>
    </message>
    <message>
        <source>to keep what was agreed, by whom it is done and when</source>
        <translation>för att spara vad man kom överens om, vem som gör det och när</translation>
    </message>
    <message>
        <source>to know when the team meets</source>
        <translation>för att veta när teamet möts</translation>
    </message>
    <message>
        <source>to know who was there, and to show them only what they may see</source>
        <translation>för att veta vilka som var med, och bara visa dem det de får se</translation>
    </message>
    <message>
        <source>to show that the minutes are approved, and as they were then</source>
        <translation>för att visa att protokollet är godkänt, och som det var då</translation>
    </message>
    <message>
        <source>to take up what the team wants to take up</source>
        <translation>för att ta upp det teamet vill ta upp</translation>
    </message>
</context>
<context>
    <name>BeforeRealPeople</name>
    <message>
        <source>Before real people</source>
        <translation>Innan riktiga personer</translation>
    </message>
    <message>
        <source>Every line is settled.</source>
        <translation>Alla rader är avgjorda.</translation>
    </message>
    <message numerus="yes">
        <source>{count} lines are missing.</source>
        <translation>
            <numerusform>{count} rad saknas.</numerusform>
            <numerusform>{count} rader saknas.</numerusform>
        </translation>
    </message>
    <message>
        <source>The authorities settle this outside the program before anybody's data are registered. The program shows what is missing; it does not refuse any work.</source>
        <translation>Myndigheterna avgör det här utanför programmet innan någons uppgifter registreras. Programmet visar vad som saknas; det hindrar inget arbete.</translation>
    </message>
    <message>
        <source>Made {day} by {name}</source>
        <translation>Gjord {day} av {name}</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Vad</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Diary number</source>
        <translation>Diarienummer</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>saknas</translation>
    </message>
</context>
<context>
    <name>InformationSheet</name>
    <message>
        <source>Information for you who are asked to take part in {programme}</source>
        <translation>Information till dig som får frågan om att delta i {programme}</translation>
    </message>
    <message>
        <source>In my own language (filled in with an interpreter)</source>
        <translation>På mitt eget språk (fylls i med tolk)</translation>
    </message>
    <message>
        <source>{programme} is a project ({full_name}). A team from {municipalities} works together. {owner} owns the project and gets numbers only, not your name.</source>
        <translation>{programme} är ett projekt ({full_name}). Ett team från {municipalities} arbetar tillsammans. {owner} äger projektet och får bara siffror, inte ditt namn.</translation>
    </message>
    <message>
        <source>The team finds out what stands in the way of work or studies, and suggests a next step.</source>
        <translation>Teamet tar reda på vad som hindrar dig från att arbeta eller studera. Sedan föreslår teamet ett nästa steg.</translation>
    </message>
    <message>
        <source>Your name and personal number. Your municipality and your contact. Meetings, decisions and interventions. How much you have the strength to do. What support you have had each month. Whether you need an interpreter. We write no diagnoses.</source>
        <translation>Ditt namn och personnummer. Din kommun och din kontaktperson. Möten, beslut och insatser. Hur mycket du orkar göra. Vilket stöd du har fått varje månad. Om du behöver tolk. Vi skriver inga diagnoser.</translation>
    </message>
    <message>
        <source>The unit that you already have contact with. Others see your data only if you say yes. You decide who. You can take back your yes at any time. Tell us if your address or identity is protected.</source>
        <translation>Den verksamhet som du redan har kontakt med. Andra ser dina uppgifter bara om du säger ja. Du bestämmer vilka. Du kan ta tillbaka ditt ja när du vill. Säg till om du har skyddad adress eller identitet.</translation>
    </message>
    <message>
        <source>You may read what is written about you and have what is wrong corrected. You may object. You may complain to Integritetsskyddsmyndigheten, imy.se. You may ask who has looked at your case.</source>
        <translation>Du får läsa det som står om dig och få det som är fel rättat. Du får säga nej till hur vi använder uppgifterna. Du får klaga hos Integritetsskyddsmyndigheten, imy.se. Du får fråga vem som har tittat i ditt ärende.</translation>
    </message>
    <message>
        <source>Who we are</source>
        <translation>Vilka vi är</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Varför</translation>
    </message>
    <message>
        <source>What we write down</source>
        <translation>Vad vi skriver ner</translation>
    </message>
    <message>
        <source>Who may see it</source>
        <translation>Vem som får se det</translation>
    </message>
    <message>
        <source>Your rights</source>
        <translation>Dina rättigheter</translation>
    </message>
    <message>
        <source>The board responsible for your data:</source>
        <translation>Nämnd som ansvarar för dina uppgifter:</translation>
    </message>
    <message>
        <source>The law that lets us write this down:</source>
        <translation>Lag som ger oss rätt att skriva ner det:</translation>
    </message>
    <message>
        <source>How long it is kept:</source>
        <translation>Så länge sparas det:</translation>
    </message>
    <message>
        <source>Who else gets data about you, and why:</source>
        <translation>Andra som får uppgifter om dig, och varför:</translation>
    </message>
    <message>
        <source>What happens to your support if you say no:</source>
        <translation>Det här händer med ditt stöd om du säger nej:</translation>
    </message>
    <message>
        <source>Your contact, telephone:</source>
        <translation>Din kontaktperson, telefon:</translation>
    </message>
    <message>
        <source>Data protection officer, telephone or e-mail:</source>
        <translation>Dataskyddsombud, telefon eller e-post:</translation>
    </message>
</context>
<context>
    <name>ImpactFacts</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Får</translation>
    </message>
    <message>
        <source>with the name</source>
        <translation>med namn</translation>
    </message>
    <message>
        <source>as a code</source>
        <translation>som kod</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>inte alls</translation>
    </message>
    <message>
        <source>The case</source>
        <translation>Ärendet</translation>
    </message>
    <message>
        <source>the unit that lifted it in</source>
        <translation>den verksamhet som lyfte in det</translation>
    </message>
    <message>
        <source>another unit, same municipality</source>
        <translation>annan verksamhet, samma kommun</translation>
    </message>
    <message>
        <source>another municipality</source>
        <translation>en annan kommun</translation>
    </message>
    <message>
        <source>from a sheet, no consent recorded yet</source>
        <translation>från ett blad, inget samtycke registrerat än</translation>
    </message>
    <message>
        <source>written in by the unit, no consent yet</source>
        <translation>inskrivet av verksamheten, inget samtycke än</translation>
    </message>
    <message>
        <source>without a consent after thirty days</source>
        <translation>utan samtycke efter trettio dagar</translation>
    </message>
    <message>
        <source>the consent has ended or was withdrawn</source>
        <translation>samtycket har gått ut eller tagits tillbaka</translation>
    </message>
    <message>
        <source>with a consent in force for both municipalities</source>
        <translation>med samtycke som gäller för båda kommunerna</translation>
    </message>
    <message>
        <source>the same, and the other municipality has a task on it</source>
        <translation>detsamma, och den andra kommunen har en uppgift på det</translation>
    </message>
    <message>
        <source>with a consent, closed to the unit's account by a block</source>
        <translation>med samtycke, spärrat för verksamhetens konto</translation>
    </message>
    <message>
        <source>the identity may be protected, not answered yet</source>
        <translation>identiteten kan vara skyddad, inte besvarat än</translation>
    </message>
    <message>
        <source>protected registration, handled by the unit's account</source>
        <translation>skyddad folkbokföring, handläggs av verksamhetens konto</translation>
    </message>
    <message>
        <source>Facts for the impact assessment</source>
        <translation>Fakta för konsekvensbedömningen</translation>
    </message>
    <message>
        <source>Written by KRAFT Desktop {version} out of the program itself, {day}, for {name}.</source>
        <translation>Skrivet av KRAFT Desktop {version} ur programmet självt, {day}, för {name}.</translation>
    </message>
    <message>
        <source>These are facts about the program. Whether the processing is needed and in proportion, on which legal ground it rests and which risks remain, the authority assesses itself, on the lines at the end.</source>
        <translation>Det här är fakta om programmet. Om behandlingen behövs och är proportionerlig, på vilken rättslig grund den vilar och vilka risker som är kvar bedömer myndigheten själv, på raderna i slutet.</translation>
    </message>
    <message>
        <source>1. What is stored, and why</source>
        <translation>1. Vad som lagras, och varför</translation>
    </message>
    <message>
        <source>{star} says something of health, economy or protection, or is free text. Diagnoses and journals are not stored; columns of a sheet that are not needed are never read in.</source>
        <translation>{star} säger något om hälsa, ekonomi eller skydd, eller är fri text. Diagnoser och journaler lagras inte; kolumner i ett blad som inte behövs läses aldrig in.</translation>
    </message>
    <message>
        <source>About {whose}</source>
        <translation>Om {whose}</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabell</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Ändamål</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Uppgifter</translation>
    </message>
    <message>
        <source>2. Who may do what</source>
        <translation>2. Vem som får göra vad</translation>
    </message>
    <message>
        <source>3. Who sees a case</source>
        <translation>3. Vem som ser ett ärende</translation>
    </message>
    <message>
        <source>The boundary is the unit that lifted the case in. Others see it by a consent that names them, while it is up in the meeting or with a task on it. Every reading is logged; the log is reviewed each month.</source>
        <translation>Gränsen är den verksamhet som lyfte in ärendet. Andra ser det genom ett samtycke som nämner dem, medan det är uppe i mötet eller med en uppgift på det. Varje läsning loggas; loggen granskas varje månad.</translation>
    </message>
    <message>
        <source>4. How long it is kept</source>
        <translation>4. Hur länge det sparas</translation>
    </message>
    <message>
        <source>The plan for documents of the authority decides how long; the program knows from which day the time is counted. This version of the program does not erase by itself.</source>
        <translation>Myndighetens dokumenthanteringsplan avgör hur länge; programmet vet från vilken dag tiden räknas. Den här versionen av programmet gallrar inte själv.</translation>
    </message>
    <message>
        <source>never changed, corrected by a new row</source>
        <translation>ändras aldrig, rättas med en ny rad</translation>
    </message>
    <message>
        <source>changed in place; the log tells what was changed</source>
        <translation>ändras på plats; loggen säger vad som ändrats</translation>
    </message>
    <message>
        <source>Time is counted</source>
        <translation>Tiden räknas</translation>
    </message>
    <message>
        <source>Rows are</source>
        <translation>Raderna</translation>
    </message>
    <message>
        <source>Time by the plan</source>
        <translation>Tid enligt planen</translation>
    </message>
    <message>
        <source>5. What leaves the node</source>
        <translation>5. Vad som lämnar noden</translation>
    </message>
    <message>
        <source>By the program: {kinds}, each without names, numbers and dates of birth, signed and sealed to the project owner. A status file has hours and budget only. Small numbers, and those that would give them away, are hidden; all that has left before is counted in.</source>
        <translation>Genom programmet: {kinds}, alla utan namn, personnummer och födelsedatum, signerade och förseglade till projektägaren. En lägesfil har bara timmar och budget. Små tal, och de som skulle avslöja dem, är dolda; allt som lämnats ut förut räknas med.</translation>
    </message>
    <message>
        <source>In a package</source>
        <translation>I ett paket</translation>
    </message>
    <message>
        <source>In a receipt, from the project owner to the node</source>
        <translation>I ett kvitto, från projektägaren till noden</translation>
    </message>
    <message>
        <source>In a key file</source>
        <translation>I en nyckelfil</translation>
    </message>
    <message>
        <source>By the user, with personal data, where the user chooses: an encrypted backup, the log as a PDF (names of staff, codes of cases), and a sender's own sheet with its wrong cells marked.</source>
        <translation>Genom användaren, med personuppgifter, dit användaren väljer: en krypterad säkerhetskopia, loggen som PDF (namn på personal, ärendekoder), och en avsändares eget blad med de felaktiga cellerna märkta.</translation>
    </message>
    <message>
        <source>6. How it is protected</source>
        <translation>6. Hur det skyddas</translation>
    </message>
    <message>
        <source>Everything is stored in one encrypted file on the node's own computer (SQLCipher).</source>
        <translation>Allt lagras i en krypterad fil på nodens egen dator (SQLCipher).</translation>
    </message>
    <message>
        <source>The program opens no network connection.</source>
        <translation>Programmet öppnar ingen nätverksanslutning.</translation>
    </message>
    <message>
        <source>Each account has a passphrase of its own; a revoked account no longer opens the store.</source>
        <translation>Varje konto har en egen lösenfras; ett återkallat konto öppnar inte längre lagret.</translation>
    </message>
    <message>
        <source>The log is a chain: an entry that was removed or altered is found.</source>
        <translation>Loggen är en kedja: en post som tagits bort eller ändrats upptäcks.</translation>
    </message>
    <message>
        <source>The boundary between units inside a store is kept by the program and not by encryption. The program does not protect against malware or an administrator on an unlocked computer.</source>
        <translation>Gränsen mellan verksamheter inom ett lager hålls av programmet och inte av kryptering. Programmet skyddar inte mot skadlig kod eller en administratör på en upplåst dator.</translation>
    </message>
    <message>
        <source>Legal ground (GDPR art. 6, and art. 9 for health):</source>
        <translation>Rättslig grund (GDPR art. 6, och art. 9 för hälsa):</translation>
    </message>
    <message>
        <source>Why it is needed and in proportion:</source>
        <translation>Varför det behövs och är proportionerligt:</translation>
    </message>
    <message>
        <source>Risks for the participants, and what is done about them:</source>
        <translation>Risker för deltagarna, och vad som görs åt dem:</translation>
    </message>
    <message>
        <source>The views of participants:</source>
        <translation>Deltagarnas synpunkter:</translation>
    </message>
    <message>
        <source>The data protection officer's advice:</source>
        <translation>Dataskyddsombudets råd:</translation>
    </message>
    <message>
        <source>Decided by, day, diary number:</source>
        <translation>Beslutat av, dag, diarienummer:</translation>
    </message>
    <message>
        <source>7. What the authority assesses</source>
        <translation>7. Vad myndigheten bedömer</translation>
    </message>
    <message>
        <source>Beside the fields named, for keeping order in the rows: {fields}.</source>
        <translation>Utöver de uppgifter som nämns, för ordningen i raderna: {fields}.</translation>
    </message>
</context>
<context>
    <name>Preconditions</name>
    <message>
        <source>Show the lines</source>
        <translation>Visa raderna</translation>
    </message>
    <message numerus="yes">
        <source>Before real people's data are registered {count} lines have to be settled: {names}. No work is stopped meanwhile.</source>
        <translation>
            <numerusform>Innan riktiga personers uppgifter registreras ska {count} rad avgöras: {names}. Inget arbete hindras under tiden.</numerusform>
            <numerusform>Innan riktiga personers uppgifter registreras ska {count} rader avgöras: {names}. Inget arbete hindras under tiden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Open the line again</source>
        <translation>Öppna raden igen</translation>
    </message>
    <message>
        <source>The board has decided that it is responsible for the personal data of its own cases.</source>
        <translation>Nämnden har beslutat att den ansvarar för personuppgifterna i sina egna ärenden.</translation>
    </message>
    <message>
        <source>Who is responsible jointly, who processes data for whom, and on which terms.</source>
        <translation>Vilka som är gemensamt ansvariga, vem som är biträde åt vem, och på vilka villkor.</translation>
    </message>
    <message>
        <source>Made by the authority. The facts about the program are among the papers of this page.</source>
        <translation>Görs av myndigheten. Fakta om programmet finns bland sidans papper.</translation>
    </message>
    <message>
        <source>What may be said between the authorities of the team, with a consent and without.</source>
        <translation>Vad som får sägas mellan teamets myndigheter, med samtycke och utan.</translation>
    </message>
    <message>
        <source>The text is approved, with its lines filled in. A draft is among the papers of this page.</source>
        <translation>Texten är godkänd, med sina rader ifyllda. Ett utkast finns bland sidans papper.</translation>
    </message>
    <message>
        <source>How long the data are kept, what is preserved, and what belongs in the personal file.</source>
        <translation>Hur länge uppgifterna sparas, vad som bevaras, och vad som hör till personakten.</translation>
    </message>
    <message>
        <source>Write the name of the person who reviews the log each month.</source>
        <translation>Skriv namnet på den som granskar loggen varje månad.</translation>
    </message>
    <message>
        <source>Write the answer under what was decided: yes or no, and what follows for records and secrecy.</source>
        <translation>Skriv svaret under det som beslutades: ja eller nej, och vad det innebär för journal och sekretess.</translation>
    </message>
    <message>
        <source>everybody with an account here</source>
        <translation>alla som har ett konto här</translation>
    </message>
    <message>
        <source>from the day it was settled, as the plan for documents says</source>
        <translation>från dagen då det avgjordes, så länge som dokumenthanteringsplanen säger</translation>
    </message>
    <message>
        <source>no, only on the papers that you save</source>
        <translation>nej, bara på de papper som du sparar</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Diary number</source>
        <translation>Diarienummer</translation>
    </message>
    <message>
        <source>What was decided</source>
        <translation>Vad som beslutades</translation>
    </message>
    <message>
        <source>Who has settled it: the official or the board. No participant.</source>
        <translation>Vem som har avgjort det: tjänstemannen eller nämnden. Ingen deltagare.</translation>
    </message>
    <message>
        <source>The day of the decision or of the document.</source>
        <translation>Dagen för beslutet eller handlingen.</translation>
    </message>
    <message>
        <source>Where the document is found in the authority's register.</source>
        <translation>Var handlingen finns i myndighetens diarium.</translation>
    </message>
    <message>
        <source>The decision in short. Name no participant here.</source>
        <translation>Beslutet i korthet. Nämn ingen deltagare här.</translation>
    </message>
    <message>
        <source>Before real people</source>
        <translation>Innan riktiga personer</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Rad</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Läge</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>avgjord</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>saknas</translation>
    </message>
    <message>
        <source>Save the papers ...</source>
        <translation>Spara papperen ...</translation>
    </message>
    <message>
        <source>settled by the authorities, outside the program</source>
        <translation>avgörs av myndigheterna, utanför programmet</translation>
    </message>
    <message>
        <source>What has to be settled</source>
        <translation>Det som ska vara avgjort</translation>
    </message>
    <message numerus="yes">
        <source>{count} lines are missing</source>
        <translation>
            <numerusform>{count} rad saknas</numerusform>
            <numerusform>{count} rader saknas</numerusform>
        </translation>
    </message>
    <message>
        <source>every line is settled</source>
        <translation>alla rader är avgjorda</translation>
    </message>
    <message>
        <source>{line}: settled.</source>
        <translation>{line}: avgjord.</translation>
    </message>
    <message>
        <source>{line}: missing again.</source>
        <translation>{line}: saknas igen.</translation>
    </message>
    <message>
        <source>Open the line again?</source>
        <translation>Öppna raden igen?</translation>
    </message>
    <message>
        <source>It stands as missing until it is settled again. What was settled is kept in the store.</source>
        <translation>Den saknas tills den avgörs på nytt. Det som avgjordes finns kvar i lagret.</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Öppna igen</translation>
    </message>
    <message>
        <source>Choose a folder for the papers</source>
        <translation>Välj en mapp för papperen</translation>
    </message>
    <message>
        <source>Saved in {folder}: {names}.</source>
        <translation>Sparade i {folder}: {names}.</translation>
    </message>
    <message>
        <source>The papers are there already in {folder}.</source>
        <translation>Papperen finns redan i {folder}.</translation>
    </message>
    <message>
        <source>Each line needs a name, a day and a diary number. Until then it stands on the first page; no work is stopped. In a practice store it stands here only.</source>
        <translation>Varje rad behöver namn, dag och diarienummer. Till dess står den på första sidan; inget arbete hindras. I ett övningslager står den bara här.</translation>
    </message>
    <message>
        <source>Press Enter on a line to settle it, to correct it or to open it again.</source>
        <translation>Tryck Enter på en rad för att avgöra den, rätta den eller öppna den igen.</translation>
    </message>
    <message>
        <source>Lines are settled by those who may change the decisions.</source>
        <translation>Raderna avgörs av dem som får ändra besluten.</translation>
    </message>
</context>
<context>
    <name>Absence</name>
    <message>
        <source>Absence and hand-over</source>
        <translation>Frånvaro och överlämning</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Välj</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Avsluta</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Från</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Lämna över</translation>
    </message>
    <message>
        <source>Hand over ...</source>
        <translation>Lämna över ...</translation>
    </message>
    <message>
        <source>Hand over from {leaver} to {taker}?</source>
        <translation>Lämna över från {leaver} till {taker}?</translation>
    </message>
    <message>
        <source>Hand over when somebody leaves</source>
        <translation>Överlämna när någon slutar</translation>
    </message>
    <message>
        <source>Nobody is absent, and no absence is planned.</source>
        <translation>Ingen är frånvarande, och ingen frånvaro är planerad.</translation>
    </message>
    <message>
        <source>Nobody works in the same place</source>
        <translation>Ingen arbetar på samma ställe</translation>
    </message>
    <message>
        <source>Planned absence</source>
        <translation>Planerad frånvaro</translation>
    </message>
    <message>
        <source>Planned absence ...</source>
        <translation>Planerad frånvaro ...</translation>
    </message>
    <message>
        <source>Record the absence</source>
        <translation>Registrera frånvaron</translation>
    </message>
    <message>
        <source>The absence is recorded. It ends by itself after {day}.</source>
        <translation>Frånvaron är registrerad. Den upphör av sig själv efter {day}.</translation>
    </message>
    <message>
        <source>The account of the one who is away.</source>
        <translation>Kontot för den som är borta.</translation>
    </message>
    <message>
        <source>The cases get another contact and the open tasks another owner, all at once. Do it before the account is revoked.</source>
        <translation>Ärendena får en annan kontaktperson och de öppna uppgifterna en annan ägare, allt på en gång. Gör det innan kontot återkallas.</translation>
    </message>
    <message>
        <source>The contact of the cases so far.</source>
        <translation>Den som hittills är ärendenas kontaktperson.</translation>
    </message>
    <message>
        <source>The first day of the absence.</source>
        <translation>Första dagen av frånvaron.</translation>
    </message>
    <message>
        <source>The last day, at most 92 days after the first; nobody stands in after it.</source>
        <translation>Sista dagen, högst 92 dagar från den första; efter den vikarierar ingen.</translation>
    </message>
    <message>
        <source>The log says who did it. To take it back, hand over the other way.</source>
        <translation>Loggen säger vem som gjorde det. Lämna över åt andra hållet för att ta tillbaka det.</translation>
    </message>
    <message>
        <source>The new contact: a colleague who sees the cases.</source>
        <translation>Den nya kontaktpersonen: en kollega som ser ärendena.</translation>
    </message>
    <message>
        <source>The stand-in sees and does what you may, from the first day to the last. It ends by itself. A stand-in works in the same place, so that nothing is opened to another authority.</source>
        <translation>Vikarien ser och gör det du får, från första dagen till den sista. Det upphör av sig självt. En vikarie arbetar på samma ställe, så att inget öppnas för en annan myndighet.</translation>
    </message>
    <message>
        <source>There is nothing to hand over.</source>
        <translation>Det finns inget att lämna över.</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Till och med</translation>
    </message>
    <message>
        <source>Who is absent</source>
        <translation>Vem är borta</translation>
    </message>
    <message>
        <source>Who leaves</source>
        <translation>Vem slutar</translation>
    </message>
    <message>
        <source>Who stands in</source>
        <translation>Vem vikarierar</translation>
    </message>
    <message>
        <source>Who takes over</source>
        <translation>Vem tar över</translation>
    </message>
    <message>
        <source>as long as the store</source>
        <translation>så länge som lagret</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nej</translation>
    </message>
    <message>
        <source>the two, and those who manage accounts</source>
        <translation>de två, och de som hanterar konton</translation>
    </message>
    <message>
        <source>those who see the cases, and those who read the log</source>
        <translation>de som ser ärendena, och de som läser loggen</translation>
    </message>
    <message>
        <source>who does the work while somebody is away</source>
        <translation>vem som gör arbetet när någon är borta</translation>
    </message>
    <message numerus="yes">
        <source>{cases} and {count} tasks</source>
        <translation>
            <numerusform>{cases} och {count} uppgift</numerusform>
            <numerusform>{cases} och {count} uppgifter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{code}, {count} tasks</source>
        <translation>
            <numerusform>{code}, {count} uppgift</numerusform>
            <numerusform>{code}, {count} uppgifter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} tasks about no case go along when every case does.</source>
        <translation>
            <numerusform>{count} uppgift utan ärende följer med när alla ärenden gör det.</numerusform>
            <numerusform>{count} uppgifter utan ärende följer med när alla ärenden gör det.</numerusform>
        </translation>
    </message>
    <message>
        <source>{deputy} no longer stands in for {absent}.</source>
        <translation>{deputy} vikarierar inte längre för {absent}.</translation>
    </message>
    <message>
        <source>{deputy} stands in for {absent} from {first} until {until}</source>
        <translation>{deputy} vikarierar för {absent} från {first} till och med {until}</translation>
    </message>
    <message numerus="yes">
        <source>{name} is the contact of {cases} and has {count} tasks more.</source>
        <translation>
            <numerusform>{name} är kontaktperson för {cases} och har {count} uppgift till.</numerusform>
            <numerusform>{name} är kontaktperson för {cases} och har {count} uppgifter till.</numerusform>
        </translation>
    </message>
    <message>
        <source>A colleague who works in the same place: sees the same cases and has the same tasks through the last day. Keys, accounts and decisions are not handed over.</source>
        <translation>En kollega som arbetar på samma ställe: ser samma ärenden och har samma uppgifter till och med sista dagen. Nycklar, konton och beslut lämnas inte över.</translation>
    </message>
</context>
<context>
    <name>Tasks</name>
    <message>
        <source>Absence and hand-over</source>
        <translation>Frånvaro och överlämning</translation>
    </message>
    <message>
        <source>Another day ...</source>
        <translation>Annan dag ...</translation>
    </message>
    <message>
        <source>As stand-in ({count})</source>
        <translation>Som vikarie ({count})</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Ärende</translation>
    </message>
    <message>
        <source>Code, or empty</source>
        <translation>Kod, eller tomt</translation>
    </message>
    <message>
        <source>Done and dropped</source>
        <translation>Klara och släppta</translation>
    </message>
    <message>
        <source>Done: {task}</source>
        <translation>Klar: {task}</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Släpp</translation>
    </message>
    <message>
        <source>Dropped: {task}</source>
        <translation>Släppt: {task}</translation>
    </message>
    <message>
        <source>Give the task</source>
        <translation>Ge uppgiften</translation>
    </message>
    <message>
        <source>Given to others ({count})</source>
        <translation>Givna till andra ({count})</translation>
    </message>
    <message>
        <source>Hand on</source>
        <translation>Lämna vidare</translation>
    </message>
    <message>
        <source>Hand on ...</source>
        <translation>Lämna vidare ...</translation>
    </message>
    <message>
        <source>Mine ({count})</source>
        <translation>Mina ({count})</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Flytta</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Ny uppgift</translation>
    </message>
    <message>
        <source>No tasks</source>
        <translation>Inga uppgifter</translation>
    </message>
    <message>
        <source>One line, without a name</source>
        <translation>En rad, utan namn</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Öppna igen</translation>
    </message>
    <message>
        <source>Opened again: {task}</source>
        <translation>Öppnad igen: {task}</translation>
    </message>
    <message>
        <source>Show the case</source>
        <translation>Visa ärendet</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Mellanslag</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Läge</translation>
    </message>
    <message>
        <source>Taken back: {words}</source>
        <translation>Ångrat: {words}.</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Uppgift</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Uppgifter</translation>
    </message>
    <message>
        <source>The code of the case that it is about; empty for none.</source>
        <translation>Koden för ärendet den gäller; tomt för inget.</translation>
    </message>
    <message>
        <source>The day by which it is to be done; empty for none.</source>
        <translation>Dagen då den senast ska vara klar; tomt för ingen.</translation>
    </message>
    <message>
        <source>The task has another day.</source>
        <translation>Uppgiften har en annan dag.</translation>
    </message>
    <message>
        <source>The task is given to {name}.</source>
        <translation>Uppgiften är given till {name}.</translation>
    </message>
    <message>
        <source>The task is handed on to {name}.</source>
        <translation>Uppgiften är lämnad vidare till {name}.</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Att göra</translation>
    </message>
    <message>
        <source>To do or done</source>
        <translation>Att göra eller klara</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Vad</translation>
    </message>
    <message>
        <source>What is to be done. A name is hidden for those who see the case as a code.</source>
        <translation>Vad som ska göras. Ett namn döljs för dem som ser ärendet som en kod.</translation>
    </message>
    <message>
        <source>What you or a colleague are to do comes here: who, what, by when, and about which case or none.</source>
        <translation>Här kommer det som du eller en kollega ska göra: vem, vad, senast när, och om vilket ärende eller inget.</translation>
    </message>
    <message>
        <source>What you typed before is still here. Give the task, or press Cancel.</source>
        <translation>Det du skrev förut finns kvar. Ge uppgiften, eller tryck Avbryt.</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Vem</translation>
    </message>
    <message>
        <source>Who is to do it. About a case it can be given to one who then sees the case.</source>
        <translation>Vem som ska göra den. Om ett ärende kan den ges till den som då ser ärendet.</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>Vems</translation>
    </message>
    <message>
        <source>You stand in for {name} until {day}.</source>
        <translation>Du vikarierar för {name} till och med {day}.</translation>
    </message>
    <message>
        <source>as long as the store, with every change</source>
        <translation>så länge lagret finns, med varje ändring</translation>
    </message>
    <message>
        <source>from {name}</source>
        <translation>från {name}</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nej</translation>
    </message>
    <message>
        <source>no day</source>
        <translation>ingen dag</translation>
    </message>
    <message>
        <source>own</source>
        <translation>egen</translation>
    </message>
    <message>
        <source>the one who has it, the one who gave it, a stand-in, and those who see the case</source>
        <translation>den som har den, den som gav den, en vikarie, och de som ser ärendet</translation>
    </message>
    <message numerus="yes">
        <source>{count} late</source>
        <translation>
            <numerusform>{count} försenad</numerusform>
            <numerusform>{count} försenade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} to do</source>
        <translation>
            <numerusform>{count} att göra</numerusform>
            <numerusform>{count} att göra</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} (yourself)</source>
        <translation>{name} (du själv)</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Senast</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>Klar</translation>
    </message>
    <message>
        <source>What has happened</source>
        <translation>Vad som har hänt</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historik</translation>
    </message>
    <message>
        <source>to {name}</source>
        <translation>till {name}</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>senast {day}</translation>
    </message>
    <message>
        <source>recorded by {name}</source>
        <translation>registrerat av {name}</translation>
    </message>
    <message>
        <source>Hide the history</source>
        <translation>Dölj historiken</translation>
    </message>
</context>
<context>
    <name>Secrecy</name>
    <message>
        <source>Closed to</source>
        <translation>Spärr</translation>
    </message>
    <message>
        <source>Nobody has been closed out of the case.</source>
        <translation>Ärendet är inte spärrat för någon.</translation>
    </message>
    <message>
        <source>Close to ...</source>
        <translation>Spärra för ...</translation>
    </message>
    <message>
        <source>The case is open to {name} again</source>
        <translation>Spärren för {name} är hävd</translation>
    </message>
    <message>
        <source>Close the case to</source>
        <translation>Spärra ärendet för</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Välj</translation>
    </message>
    <message>
        <source>Holds at once, over any consent and stand-in. To them the case is not there.</source>
        <translation>Gäller genast, över samtycke och vikariat. För kontot finns ärendet inte.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Skäl</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Spärra</translation>
    </message>
    <message>
        <source>The case is closed to {name}</source>
        <translation>Ärendet är spärrat för {name}</translation>
    </message>
    <message>
        <source>{name}, since {day}: {reason}</source>
        <translation>{name}, sedan {day}: {reason}</translation>
    </message>
    <message>
        <source>Open again to {name}</source>
        <translation>Häv spärren för {name}</translation>
    </message>
    <message>
        <source>Protected registration</source>
        <translation>Skyddad folkbokföring</translation>
    </message>
    <message>
        <source>Not protected: the municipality is shown to those who see the case.</source>
        <translation>Inte skyddad: kommunen visas för den som ser ärendet.</translation>
    </message>
    <message>
        <source>Protect the registration ...</source>
        <translation>Registrera skyddad folkbokföring ...</translation>
    </message>
    <message>
        <source>Handlers: {names}. Nobody else sees the municipality.</source>
        <translation>Handläggare: {names}. Ingen annan ser kommunen.</translation>
    </message>
    <message>
        <source>Other handlers ...</source>
        <translation>Byt handläggare ...</translation>
    </message>
    <message>
        <source>End the protection</source>
        <translation>Avsluta skyddet</translation>
    </message>
    <message>
        <source>The municipality is hidden. Two handlers see it.</source>
        <translation>Kommunen är dold. Två handläggare ser den.</translation>
    </message>
    <message>
        <source>First handler</source>
        <translation>Första handläggaren</translation>
    </message>
    <message>
        <source>Second handler</source>
        <translation>Andra handläggaren</translation>
    </message>
    <message>
        <source>Only these two see the municipality, also in lists.</source>
        <translation>Bara de två ser kommunen, också i listor.</translation>
    </message>
    <message>
        <source>Protect</source>
        <translation>Skydda</translation>
    </message>
    <message>
        <source>Protect the registration?</source>
        <translation>Registrera skyddad folkbokföring?</translation>
    </message>
    <message>
        <source>The registration is protected</source>
        <translation>Skyddad folkbokföring är registrerad</translation>
    </message>
    <message>
        <source>End the protection?</source>
        <translation>Avsluta skyddet?</translation>
    </message>
    <message>
        <source>The municipality of {code} is shown again to those who see the case.</source>
        <translation>Kommunen i {code} visas igen för den som ser ärendet.</translation>
    </message>
    <message>
        <source>The protection is ended</source>
        <translation>Skyddet är avslutat</translation>
    </message>
    <message>
        <source>Who has looked?</source>
        <translation>Vem har tittat?</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Visa</translation>
    </message>
    <message>
        <source>Opened the case</source>
        <translation>Öppnat ärendet</translation>
    </message>
    <message>
        <source>Had it in a list</source>
        <translation>Haft det i en lista</translation>
    </message>
    <message>
        <source>{name} (stand-in for {others})</source>
        <translation>{name} (vikarie för {others})</translation>
    </message>
    <message>
        <source>Nobody yet.</source>
        <translation>Ingen än.</translation>
    </message>
    <message numerus="yes">
        <source>and {count} more, in the log</source>
        <translation>
            <numerusform>och {count} till, i loggen</numerusform>
            <numerusform>och {count} till, i loggen</numerusform>
        </translation>
    </message>
    <message>
        <source>Only the two handlers see to whom the case is closed.</source>
        <translation>Bara de två handläggarna ser vilka ärendet är spärrat för.</translation>
    </message>
    <message>
        <source>Strike the name</source>
        <translation>Stryk namnet</translation>
    </message>
    <message>
        <source>The name and the personal number of {code} are deleted, also from what was typed, and cannot be brought back.</source>
        <translation>Namnet och personnumret för {code} raderas, också ur det som har skrivits, och kan inte tas tillbaka.</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>och {count} till</translation>
    </message>
    <message>
        <source>The name was struck here; correct the row where the text should be worded better:</source>
        <translation>Här har namnet strukits; rätta raden där texten behöver formuleras bättre:</translation>
    </message>
    <message numerus="yes">
        <source>{count} texts name the participant. The name is struck, and NN is put there.</source>
        <translation>
            <numerusform>{count} text nämner deltagaren. Namnet stryks och NN sätts i dess ställe.</numerusform>
            <numerusform>{count} texter nämner deltagaren. Namnet stryks och NN sätts i dess ställe.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} has no account any more. Name another handler; the tasks are in your list until then.</source>
        <translation>{name} har inget konto längre. Namnge en annan handläggare; till dess finns uppgifterna i din lista.</translation>
    </message>
    <message numerus="yes">
        <source>{count} texts about something else have a part of the name that is also somebody else's, and keep it.</source>
        <translation>
            <numerusform>{count} text om något annat har en del av namnet som också är någon annans, och den står kvar.</numerusform>
            <numerusform>{count} texter om något annat har en del av namnet som också är någon annans, och den står kvar.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>What</source>
        <translation>Vad</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Slag</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Från</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Till</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>ej uppgivet</translation>
    </message>
    <message>
        <source>.</source>
        <translation>,</translation>
    </message>
    <message>
        <source>When</source>
        <translation>När</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Område</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Värde</translation>
    </message>
    <message>
        <source>Beside it</source>
        <translation>Bredvid</translation>
    </message>
    <message>
        <source>As a table</source>
        <translation>Som tabell</translation>
    </message>
    <message>
        <source>Hide the table</source>
        <translation>Dölj tabellen</translation>
    </message>
</context>
<context>
    <name>Hours</name>
    <message>
        <source>A question to the physician</source>
        <translation>En fråga till läkaren</translation>
    </message>
    <message>
        <source>A question waits here until it is booked: what is asked, why, how long it takes, who asks.</source>
        <translation>Här väntar en fråga tills den är bokad: vad som frågas, varför, hur lång tid det tar, vem som frågar.</translation>
    </message>
    <message>
        <source>All times</source>
        <translation>Alla tider</translation>
    </message>
    <message>
        <source>Allotted</source>
        <translation>Tilldelat</translation>
    </message>
    <message>
        <source>Allotted, last changed {day}</source>
        <translation>Tilldelat, senast ändrat {day}</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Belopp</translation>
    </message>
    <message>
        <source>An hour costs {amount}.</source>
        <translation>En timme kostar {amount}.</translation>
    </message>
    <message>
        <source>An invoice of the physician</source>
        <translation>En faktura från läkaren</translation>
    </message>
    <message>
        <source>Asks</source>
        <translation>Frågar</translation>
    </message>
    <message>
        <source>At this pace, by the end</source>
        <translation>I samma takt, till slutet</translation>
    </message>
    <message>
        <source>Attendance ...</source>
        <translation>Närvaro ...</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Boka</translation>
    </message>
    <message>
        <source>Book a time, record one, or import a sheet of hours.</source>
        <translation>Boka en tid, registrera en, eller importera ett blad med timmar.</translation>
    </message>
    <message>
        <source>Book anyway</source>
        <translation>Boka ändå</translation>
    </message>
    <message>
        <source>Book more than there is?</source>
        <translation>Boka mer än det finns?</translation>
    </message>
    <message>
        <source>Book the chosen one ...</source>
        <translation>Boka den valda ...</translation>
    </message>
    <message numerus="yes">
        <source>Book the {count} that fit ...</source>
        <translation>
            <numerusform>Boka den som ryms ...</numerusform>
            <numerusform>Boka de {count} som ryms ...</numerusform>
        </translation>
    </message>
    <message>
        <source>Book those that fit ...</source>
        <translation>Boka dem som ryms ...</translation>
    </message>
    <message>
        <source>Book time</source>
        <translation>Boka tid</translation>
    </message>
    <message>
        <source>Book time with the physician</source>
        <translation>Boka tid hos läkaren</translation>
    </message>
    <message>
        <source>Book: {questions}</source>
        <translation>Boka: {questions}</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>Bokat</translation>
    </message>
    <message>
        <source>Calendars (*.ics)</source>
        <translation>Kalendrar (*.ics)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Cancel the time</source>
        <translation>Ställ in tiden</translation>
    </message>
    <message>
        <source>Cancelled: {what}</source>
        <translation>Inställt: {what}</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Ärende</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Skillnad</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Utfört</translation>
    </message>
    <message>
        <source>Done: {what}</source>
        <translation>Utfört: {what}</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>För in</translation>
    </message>
    <message>
        <source>Enter an invoice ...</source>
        <translation>För in en faktura ...</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>Uppskattat</translation>
    </message>
    <message>
        <source>Faster: {done} h, {even} h at an even pace</source>
        <translation>Snabbare: {done} tim, {even} tim vid jämn takt</translation>
    </message>
    <message>
        <source>Fits this week: {taken} of {room}</source>
        <translation>Ryms den här veckan: {taken} av {room}</translation>
    </message>
    <message>
        <source>For cases</source>
        <translation>För ärenden</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Från</translation>
    </message>
    <message>
        <source>In step: {done} h of {even} h at an even pace</source>
        <translation>I takt: {done} tim av {even} vid jämn takt</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Faktura</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Slag</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Kvar</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuter</translation>
    </message>
    <message>
        <source>Minutes stated</source>
        <translation>Angivna minuter</translation>
    </message>
    <message>
        <source>Monday Tuesday Wednesday Thursday Friday Saturday Sunday</source>
        <translation>måndag tisdag onsdag torsdag fredag lördag söndag</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Månader</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Flytta</translation>
    </message>
    <message>
        <source>Move hours ...</source>
        <translation>Flytta timmar ...</translation>
    </message>
    <message>
        <source>Move hours from one pool to another</source>
        <translation>Flytta timmar från en pott till en annan</translation>
    </message>
    <message>
        <source>New question</source>
        <translation>Ny fråga till läkaren</translation>
    </message>
    <message>
        <source>No price is stated, so the budget cannot price the minutes.</source>
        <translation>Inget pris är angivet, så budgeten kan inte sätta pris på minuterna.</translation>
    </message>
    <message>
        <source>No question waits</source>
        <translation>Ingen fråga väntar</translation>
    </message>
    <message>
        <source>No times yet</source>
        <translation>Inga tider ännu</translation>
    </message>
    <message>
        <source>Nothing is booked this week.</source>
        <translation>Inget är bokat den här veckan.</translation>
    </message>
    <message>
        <source>Nothing yet. State it when a time is recorded as done.</source>
        <translation>Inget ännu. Ange det när en tid registreras som utförd.</translation>
    </message>
    <message>
        <source>One line for each: code and quarters, S-ABCDE 2</source>
        <translation>En rad för varje: kod och kvartar, S-ABCDE 2</translation>
    </message>
    <message>
        <source>One line, no name</source>
        <translation>En rad, inget namn</translation>
    </message>
    <message>
        <source>Physician hours</source>
        <translation>Läkartimmar</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Planerat</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>Pott</translation>
    </message>
    <message>
        <source>Pools and invoices</source>
        <translation>Potter och fakturor</translation>
    </message>
    <message>
        <source>Put it in the queue</source>
        <translation>Lägg den i kön</translation>
    </message>
    <message>
        <source>Quarters of an hour</source>
        <translation>Kvartar</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Fråga</translation>
    </message>
    <message>
        <source>Questions to the physician</source>
        <translation>Frågor till läkaren</translation>
    </message>
    <message>
        <source>Read the physician's calendar ...</source>
        <translation>Läs in läkarens kalender ...</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Registrera</translation>
    </message>
    <message>
        <source>Record as done ...</source>
        <translation>Registrera som utförd ...</translation>
    </message>
    <message>
        <source>Record time</source>
        <translation>Registrera tid</translation>
    </message>
    <message>
        <source>Record time ...</source>
        <translation>Registrera tid ...</translation>
    </message>
    <message>
        <source>Recorded as done.</source>
        <translation>Registrerat som utfört.</translation>
    </message>
    <message>
        <source>Slower: {done} h, {even} h at an even pace</source>
        <translation>Långsammare: {done} tim, {even} tim vid jämn takt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Läge</translation>
    </message>
    <message>
        <source>State it</source>
        <translation>Ange</translation>
    </message>
    <message>
        <source>State the price ...</source>
        <translation>Ange priset ...</translation>
    </message>
    <message>
        <source>Stated</source>
        <translation>Angivet</translation>
    </message>
    <message>
        <source>The attendance is recorded once and shared out.</source>
        <translation>Närvaron är registrerad en gång och fördelad.</translation>
    </message>
    <message>
        <source>The hours are moved, with a row for each pool.</source>
        <translation>Timmarna är flyttade, med en rad för var pott.</translation>
    </message>
    <message>
        <source>The invoice is entered; it replaces the computed price of its months.</source>
        <translation>Fakturan är införd; den ersätter det beräknade priset för sina månader.</translation>
    </message>
    <message>
        <source>The physician attended</source>
        <translation>Läkaren var med</translation>
    </message>
    <message>
        <source>The physician's calendar</source>
        <translation>Läkarens kalender</translation>
    </message>
    <message>
        <source>The price is stated.</source>
        <translation>Priset är angivet.</translation>
    </message>
    <message>
        <source>The question waits again: {what}</source>
        <translation>Frågan väntar igen: {what}</translation>
    </message>
    <message>
        <source>The question waits in the queue.</source>
        <translation>Frågan väntar i kön.</translation>
    </message>
    <message>
        <source>The questions are booked.</source>
        <translation>Frågorna är bokade.</translation>
    </message>
    <message>
        <source>The team's hours</source>
        <translation>Teamets timmar</translation>
    </message>
    <message>
        <source>The time is booked.</source>
        <translation>Tiden är bokad.</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Den här veckan</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tid</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Klockslag</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Till</translation>
    </message>
    <message>
        <source>Too little to say: {done} h done, {even} h at an even pace</source>
        <translation>För lite för att säga: {done} tim utförda, {even} tim vid jämn takt</translation>
    </message>
    <message>
        <source>Waited</source>
        <translation>Väntat</translation>
    </message>
    <message>
        <source>Week {week}</source>
        <translation>Vecka {week}</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Vad</translation>
    </message>
    <message>
        <source>What the hours gave</source>
        <translation>Vad timmarna gav</translation>
    </message>
    <message>
        <source>What they gave</source>
        <translation>Vad de gav</translation>
    </message>
    <message>
        <source>Why a physician</source>
        <translation>Varför en läkare</translation>
    </message>
    <message>
        <source>Withdraw the question</source>
        <translation>Ta bort frågan</translation>
    </message>
    <message>
        <source>as long as the hours are followed up, with every change</source>
        <translation>så länge timmarna följs upp, med varje ändring</translation>
    </message>
    <message>
        <source>at this pace {hours} h</source>
        <translation>i samma takt {hours} tim</translation>
    </message>
    <message>
        <source>busy at the same time</source>
        <translation>upptagen samtidigt</translation>
    </message>
    <message>
        <source>calendar read {day}</source>
        <translation>läkarens kalender inläst {day}</translation>
    </message>
    <message>
        <source>done, h</source>
        <translation>utfört, tim</translation>
    </message>
    <message>
        <source>even pace</source>
        <translation>jämn takt</translation>
    </message>
    <message>
        <source>fits</source>
        <translation>ryms</translation>
    </message>
    <message>
        <source>kind not stated</source>
        <translation>slag ej angivet</translation>
    </message>
    <message>
        <source>later</source>
        <translation>senare</translation>
    </message>
    <message>
        <source>no; only cumulative hours leave the node, in steps of five</source>
        <translation>nej; bara timmar sammanlagt lämnar noden, i steg om fem</translation>
    </message>
    <message>
        <source>shown to those who see the case</source>
        <translation>visas för den som ser ärendet</translation>
    </message>
    <message>
        <source>stays in the node</source>
        <translation>stannar i noden</translation>
    </message>
    <message>
        <source>those who work on cases; what is about a case, those who see it</source>
        <translation>de som arbetar med ärenden; det som rör ett ärende, de som ser det</translation>
    </message>
    <message>
        <source>week {week}, {first} to {last}</source>
        <translation>vecka {week}, {first} – {last}</translation>
    </message>
    <message>
        <source>whatever they gave</source>
        <translation>vad de än gav</translation>
    </message>
    <message>
        <source>yyyy-mm, several with commas</source>
        <translation>åååå-mm, flera med komma</translation>
    </message>
    <message numerus="yes">
        <source>{count} wait, {time}</source>
        <translation>
            <numerusform>{count} väntar, {time}</numerusform>
            <numerusform>{count} väntar, {time}</numerusform>
        </translation>
    </message>
    <message>
        <source>{what}, as the team books and follows up the physician's time.</source>
        <translation>{what}, så som teamet bokar och följer upp läkarens tid.</translation>
    </message>
    <message>
        <source>Code, or empty</source>
        <translation>Kod, eller tomt</translation>
    </message>
    <message>
        <source>It gave</source>
        <translation>Det gav</translation>
    </message>
    <message>
        <source>Per remaining week (remaining: {weeks})</source>
        <translation>Per återstående vecka (återstår: {weeks})</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Skäl</translation>
    </message>
    <message>
        <source>Show the case</source>
        <translation>Visa ärendet</translation>
    </message>
    <message>
        <source>Taken back: {words}</source>
        <translation>Ångrat: {words}.</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>efterfrågat</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>inställt</translation>
    </message>
    <message>
        <source>done</source>
        <translation>klart</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>ej uppgivet</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>planerat</translation>
    </message>
    <message numerus="yes">
        <source>{count} busy times were read, and nothing else.</source>
        <translation>
            <numerusform>{count} upptagen tid lästes in, och inget annat.</numerusform>
            <numerusform>{count} upptagna tider lästes in, och inget annat.</numerusform>
        </translation>
    </message>
    <message>
        <source>State the hours ...</source>
        <translation>Ange tilldelade timmar ...</translation>
    </message>
    <message>
        <source>The hours are stated, from the first day of the project.</source>
        <translation>Timmarna är angivna, från projektets första dag.</translation>
    </message>
    <message>
        <source>What you typed before is still here. Save it, or press Cancel.</source>
        <translation>Det du skrev förut finns kvar. Spara det, eller tryck Avbryt.</translation>
    </message>
    <message>
        <source>A price</source>
        <translation>Ett pris</translation>
    </message>
    <message>
        <source>Allotted hours, prices and invoices</source>
        <translation>Tilldelade timmar, priser och fakturor</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Av</translation>
    </message>
    <message>
        <source>Hours allotted in all</source>
        <translation>Tilldelade timmar sammanlagt</translation>
    </message>
    <message>
        <source>Invoice {voucher}, {months}</source>
        <translation>Faktura {voucher}, {months}</translation>
    </message>
    <message>
        <source>It is put right, by a row of its own.</source>
        <translation>Det är rättat, med en egen rad.</translation>
    </message>
    <message>
        <source>It is struck, and stays in the log.</source>
        <translation>Raden är struken och står kvar i loggen.</translation>
    </message>
    <message>
        <source>Minutes, fewer with a minus</source>
        <translation>Minuter, färre med minus</translation>
    </message>
    <message>
        <source>Nothing is recorded yet</source>
        <translation>Inget är registrerat ännu</translation>
    </message>
    <message>
        <source>Price of</source>
        <translation>Pris för</translation>
    </message>
    <message>
        <source>Price of {what}</source>
        <translation>Pris för {what}</translation>
    </message>
    <message>
        <source>Put it right</source>
        <translation>Rätta</translation>
    </message>
    <message>
        <source>Put it right ...</source>
        <translation>Rätta ...</translation>
    </message>
    <message>
        <source>Put right: {what}</source>
        <translation>Rätta: {what}</translation>
    </message>
    <message>
        <source>State the hours, a price or an invoice, and each is a row here.</source>
        <translation>Ange timmar, ett pris eller en faktura, så blir det en rad här.</translation>
    </message>
    <message>
        <source>Strike it</source>
        <translation>Stryk</translation>
    </message>
    <message>
        <source>Strike it ...</source>
        <translation>Stryk ...</translation>
    </message>
    <message>
        <source>Strike: {what}</source>
        <translation>Stryk: {what}</translation>
    </message>
    <message>
        <source>The hours allotted</source>
        <translation>De tilldelade timmarna</translation>
    </message>
    <message>
        <source>The project leader's hours</source>
        <translation>Projektledarens timmar</translation>
    </message>
    <message>
        <source>a booking of an interpreter</source>
        <translation>en tolkbokning</translation>
    </message>
    <message>
        <source>allotted to {pool}</source>
        <translation>tilldelat {pool}</translation>
    </message>
    <message>
        <source>an hour of the physician</source>
        <translation>en läkartimme</translation>
    </message>
    <message>
        <source>taken from {pool}</source>
        <translation>taget från {pool}</translation>
    </message>
    <message>
        <source>{done} h done; the hours allotted are not stated</source>
        <translation>{done} tim utförda; de tilldelade timmarna är inte angivna</translation>
    </message>
    <message>
        <source>Left out, since they end before they begin: {times}.</source>
        <translation>Utelämnat, eftersom det slutar innan det börjar: {times}.</translation>
    </message>
    <message>
        <source>{minutes} min more than allotted is done and planned.</source>
        <translation>{minutes} min mer än det tilldelade är utfört och planerat.</translation>
    </message>
    <message>
        <source>At this pace {hours} h are used by the end, of {allotted} h.</source>
        <translation>I samma takt används {hours} tim till slutet, av {allotted} tim.</translation>
    </message>
</context>
<context>
    <name>Casework</name>
    <message>
        <source>60 days, or until the case is closed</source>
        <translation>60 dagar, eller tills ärendet avslutas</translation>
    </message>
    <message>
        <source>A note for yourself, until you know what belongs to the record.</source>
        <translation>En anteckning för dig själv, tills du vet vad som hör till akten.</translation>
    </message>
    <message>
        <source>About what</source>
        <translation>Om vad</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Svar</translation>
    </message>
    <message>
        <source>Answer ...</source>
        <translation>Svara ...</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Besvarat</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>Bifoga</translation>
    </message>
    <message>
        <source>Attach ...</source>
        <translation>Bifoga ...</translation>
    </message>
    <message>
        <source>Attach a signed paper</source>
        <translation>Bifoga ett undertecknat papper</translation>
    </message>
    <message>
        <source>Attached: {what}</source>
        <translation>Bifogat: {what}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Case {code}</source>
        <translation>Ärende {code}</translation>
    </message>
    <message>
        <source>Change ...</source>
        <translation>Ändra ...</translation>
    </message>
    <message>
        <source>Change the working note</source>
        <translation>Ändra arbetsanteckningen</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Välj</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakter</translation>
    </message>
    <message>
        <source>Copies are never kept here: only whose, from where, when read and returned or destroyed.</source>
        <translation>Kopior sparas aldrig här: bara vems, varifrån, när de lästes och lämnades tillbaka eller förstördes.</translation>
    </message>
    <message>
        <source>Copies of journals</source>
        <translation>Kopior av journaler</translation>
    </message>
    <message>
        <source>Copy of a journal</source>
        <translation>Kopia av en journal</translation>
    </message>
    <message>
        <source>Copy of a journal read: {whose}, from {source}</source>
        <translation>Journalkopia läst: {whose}, från {source}</translation>
    </message>
    <message>
        <source>Copy read ...</source>
        <translation>Kopia läst ...</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Kopiera texten</translation>
    </message>
    <message>
        <source>Correct ...</source>
        <translation>Rätta ...</translation>
    </message>
    <message>
        <source>Correct it</source>
        <translation>Rätta</translation>
    </message>
    <message>
        <source>Correct: {words}, {day}</source>
        <translation>Rätta: {words}, {day}</translation>
    </message>
    <message>
        <source>Corrected ({reason}): </source>
        <translation>Rättat ({reason}): </translation>
    </message>
    <message>
        <source>Corrections that the participant asks for</source>
        <translation>Rättelser som deltagaren begär</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Destroyed</source>
        <translation>Förstörd</translation>
    </message>
    <message>
        <source>Does anything here belong to the record?</source>
        <translation>Finns något här som hör till akten?</translation>
    </message>
    <message>
        <source>Everything is in the record.</source>
        <translation>Allt är överfört till akten.</translation>
    </message>
    <message>
        <source>Fell through</source>
        <translation>Föll bort</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Från</translation>
    </message>
    <message>
        <source>From where</source>
        <translation>Varifrån</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Genomförd</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Hur</translation>
    </message>
    <message>
        <source>In the queue ...</source>
        <translation>I kön ...</translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation>Tolk</translation>
    </message>
    <message>
        <source>It is corrected</source>
        <translation>Det är rättat</translation>
    </message>
    <message>
        <source>It is recorded what the case waits for</source>
        <translation>Väntan är registrerad</translation>
    </message>
    <message>
        <source>Mark as transferred</source>
        <translation>Markera som överfört</translation>
    </message>
    <message>
        <source>Marked as transferred to the record</source>
        <translation>Markerat som överfört till akten</translation>
    </message>
    <message>
        <source>Meanwhile in the queue</source>
        <translation>Under tiden i kön</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Flyttad</translation>
    </message>
    <message>
        <source>My working notes</source>
        <translation>Mina arbetsanteckningar</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Ny kontakt</translation>
    </message>
    <message>
        <source>New contact ...</source>
        <translation>Ny kontakt ...</translation>
    </message>
    <message>
        <source>New day</source>
        <translation>Ny dag</translation>
    </message>
    <message>
        <source>New in the record ...</source>
        <translation>Ny i akten ...</translation>
    </message>
    <message>
        <source>New note ...</source>
        <translation>Ny anteckning ...</translation>
    </message>
    <message>
        <source>New note of the record</source>
        <translation>Ny anteckning i akten</translation>
    </message>
    <message>
        <source>New request ...</source>
        <translation>Ny begäran ...</translation>
    </message>
    <message>
        <source>New working note</source>
        <translation>Ny arbetsanteckning</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nästa sida</translation>
    </message>
    <message>
        <source>No contact is recorded as held yet.</source>
        <translation>Ingen genomförd kontakt är registrerad.</translation>
    </message>
    <message>
        <source>No longer</source>
        <translation>Väntar inte längre</translation>
    </message>
    <message>
        <source>No, remove it</source>
        <translation>Nej, ta bort den</translation>
    </message>
    <message>
        <source>Noted with the consent that was in force that day.</source>
        <translation>Noteras med det samtycke som gällde den dagen.</translation>
    </message>
    <message>
        <source>Notes of the record</source>
        <translation>Anteckningar i akten</translation>
    </message>
    <message>
        <source>One line that the person may read.</source>
        <translation>En rad som personen får läsa.</translation>
    </message>
    <message>
        <source>Only the signed consent and the signed recommendation: pdf, png or jpeg, up to 20 MB.</source>
        <translation>Bara det undertecknade samtycket och den undertecknade rekommendationen: pdf, png eller jpeg, högst 20 MB.</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Slut</translation>
    </message>
    <message>
        <source>Page of the signed paper</source>
        <translation>Sida ur det undertecknade pappret</translation>
    </message>
    <message>
        <source>Page {number} of {pages}</source>
        <translation>Sida {number} av {pages}</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Föregående sida</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Lägg undan</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Läst</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Skäl</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Registrera</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Återlämnad</translation>
    </message>
    <message>
        <source>Right choice</source>
        <translation>Rätt val</translation>
    </message>
    <message>
        <source>Right day</source>
        <translation>Rätt dag</translation>
    </message>
    <message>
        <source>Right text</source>
        <translation>Rätt text</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>Seen by you and your stand-in alone, and gone after 60 days or when the case is closed.</source>
        <translation>Ses bara av dig och din ställföreträdare, och försvinner efter 60 dagar eller när ärendet avslutas.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Visa</translation>
    </message>
    <message>
        <source>Shown to</source>
        <translation>Visad för</translation>
    </message>
    <message>
        <source>Shown when a consent is registered.</source>
        <translation>Visas när ett samtycke är registrerat.</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Undertecknat</translation>
    </message>
    <message>
        <source>Signed papers</source>
        <translation>Undertecknade papper</translation>
    </message>
    <message>
        <source>Signed {day}: {name}, {title}</source>
        <translation>Undertecknat {day}: {name}, {title}</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Sedan</translation>
    </message>
    <message>
        <source>Strike it, recorded by mistake</source>
        <translation>Stryk, felregistrerat</translation>
    </message>
    <message>
        <source>Struck ({reason}): </source>
        <translation>Struket ({reason}): </translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Text for the record</source>
        <translation>Text till akten</translation>
    </message>
    <message>
        <source>The activity is over</source>
        <translation>Aktiviteten är slut</translation>
    </message>
    <message>
        <source>The activity is recorded</source>
        <translation>Aktiviteten är registrerad</translation>
    </message>
    <message>
        <source>The answer is recorded</source>
        <translation>Svaret är registrerat</translation>
    </message>
    <message>
        <source>The authority that it was shown to, if any: then it is part of the inquiry.</source>
        <translation>Den myndighet som den visats för, om någon: då hör den till utredningen.</translation>
    </message>
    <message>
        <source>The case is undone: nothing counts or shows it</source>
        <translation>Ärendet är ångrat: inget räknar eller visar det</translation>
    </message>
    <message>
        <source>The case waits for</source>
        <translation>Ärendet väntar på</translation>
    </message>
    <message>
        <source>The case waits for nothing.</source>
        <translation>Ärendet väntar inte på något.</translation>
    </message>
    <message>
        <source>The case waits no longer</source>
        <translation>Ärendet väntar inte längre</translation>
    </message>
    <message>
        <source>The contact is recorded</source>
        <translation>Kontakten är registrerad</translation>
    </message>
    <message>
        <source>The copy is noted</source>
        <translation>Kopian är noterad</translation>
    </message>
    <message>
        <source>The copy is noted as {how}</source>
        <translation>Kopian är noterad som {how}</translation>
    </message>
    <message>
        <source>The day of the contact, not the day it is written.</source>
        <translation>Dagen för kontakten, inte dagen den skrivs in.</translation>
    </message>
    <message>
        <source>The note belongs to the record</source>
        <translation>Anteckningen hör till akten</translation>
    </message>
    <message>
        <source>The note belongs to the record; the working note is removed</source>
        <translation>Anteckningen hör till akten; arbetsanteckningen är borttagen</translation>
    </message>
    <message>
        <source>The note is removed</source>
        <translation>Anteckningen är borttagen</translation>
    </message>
    <message>
        <source>The note is removed for good and cannot be brought back.</source>
        <translation>Anteckningen tas bort för gott och kan inte hämtas tillbaka.</translation>
    </message>
    <message>
        <source>The note is saved</source>
        <translation>Anteckningen är sparad</translation>
    </message>
    <message>
        <source>The paper is attached; the file it came from still lies where it was</source>
        <translation>Pappret är bifogat; filen det kom från ligger kvar där den var</translation>
    </message>
    <message>
        <source>The participant asks for a correction</source>
        <translation>Deltagaren begär en rättelse</translation>
    </message>
    <message>
        <source>The participant asks for a correction: {asked}</source>
        <translation>Deltagaren begär en rättelse: {asked}</translation>
    </message>
    <message>
        <source>The participant has asked for none.</source>
        <translation>Deltagaren har inte begärt någon.</translation>
    </message>
    <message>
        <source>The request is recorded</source>
        <translation>Begäran är registrerad</translation>
    </message>
    <message>
        <source>To the record</source>
        <translation>Till akten</translation>
    </message>
    <message>
        <source>To the record ...</source>
        <translation>Till akten ...</translation>
    </message>
    <message>
        <source>Undo the new case</source>
        <translation>Ångra det nya ärendet</translation>
    </message>
    <message>
        <source>Undo the new case ...</source>
        <translation>Ångra det nya ärendet ...</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Till och med</translation>
    </message>
    <message>
        <source>Waited for {reason} until {day}</source>
        <translation>Väntade på {reason} till {day}</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Väntan</translation>
    </message>
    <message>
        <source>Waits for ...</source>
        <translation>Väntar på ...</translation>
    </message>
    <message>
        <source>Waits for {reason}</source>
        <translation>Väntar på {reason}</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Vad</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Vad som hände</translation>
    </message>
    <message>
        <source>What has to come before the case moves on.</source>
        <translation>Det som ska till innan ärendet går vidare.</translation>
    </message>
    <message>
        <source>What is written here belongs to the record, and is seen by those who see the case.</source>
        <translation>Det som skrivs här hör till akten och ses av dem som ser ärendet.</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Vad som är fel</translation>
    </message>
    <message>
        <source>What is wrong, in the participant's words.</source>
        <translation>Vad som är fel, med deltagarens ord.</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Vad det är</translation>
    </message>
    <message>
        <source>What of it belongs to the record?</source>
        <translation>Vad av den hör till akten?</translation>
    </message>
    <message>
        <source>What the person does meanwhile; it is no intervention, and not counted.</source>
        <translation>Vad personen gör under tiden; det är ingen insats och räknas inte.</translation>
    </message>
    <message>
        <source>What the record needs: facts, agreed steps, who said what.</source>
        <translation>Det som akten behöver: fakta, vad ni kommit överens om, vem som sagt vad.</translation>
    </message>
    <message>
        <source>Whose journal</source>
        <translation>Vems journal</translation>
    </message>
    <message>
        <source>Whose journal it is, not what it says.</source>
        <translation>Vems journal det är, inte vad som står i den.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Varför</translation>
    </message>
    <message>
        <source>Why it is corrected or struck, in a few words that the person may read.</source>
        <translation>Varför det rättas eller stryks, med några ord som personen får läsa.</translation>
    </message>
    <message>
        <source>Why so early</source>
        <translation>Varför så tidigt</translation>
    </message>
    <message>
        <source>Why the day lies before the project or the referral, in a few words.</source>
        <translation>Varför dagen ligger före projektet eller aktualiseringen, med några ord.</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>Med vem</translation>
    </message>
    <message>
        <source>a relative</source>
        <translation>en anhörig</translation>
    </message>
    <message>
        <source>an employer</source>
        <translation>en arbetsgivare</translation>
    </message>
    <message>
        <source>another authority</source>
        <translation>en annan myndighet</translation>
    </message>
    <message>
        <source>asked {day}, to be answered by {due}</source>
        <translation>begärt {day}, ska besvaras senast {due}</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>rättat</translation>
    </message>
    <message>
        <source>corrected {day} by {who}: {reason}</source>
        <translation>rättat {day} av {who}: {reason}</translation>
    </message>
    <message>
        <source>destroyed</source>
        <translation>förstörd</translation>
    </message>
    <message>
        <source>early day: {reason}</source>
        <translation>tidig dag: {reason}</translation>
    </message>
    <message>
        <source>fell through</source>
        <translation>föll bort</translation>
    </message>
    <message>
        <source>health care</source>
        <translation>vården</translation>
    </message>
    <message>
        <source>held</source>
        <translation>genomförd</translation>
    </message>
    <message>
        <source>in the queue, from {day}</source>
        <translation>i kön, från {day}</translation>
    </message>
    <message>
        <source>in the queue, {first} to {until}</source>
        <translation>i kön, {first} till {until}</translation>
    </message>
    <message>
        <source>interpreter booked</source>
        <translation>tolk bokad</translation>
    </message>
    <message>
        <source>interpreter not booked</source>
        <translation>tolk inte bokad</translation>
    </message>
    <message>
        <source>late</source>
        <translation>försenad</translation>
    </message>
    <message>
        <source>letter or message</source>
        <translation>brev eller meddelande</translation>
    </message>
    <message>
        <source>meeting</source>
        <translation>möte</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>flyttad</translation>
    </message>
    <message>
        <source>no interpreter needed</source>
        <translation>tolk behövs inte</translation>
    </message>
    <message>
        <source>no; an extract to the participant lists it</source>
        <translation>nej; ett registerutdrag till deltagaren tar upp den</translation>
    </message>
    <message>
        <source>not corrected</source>
        <translation>inte rättat</translation>
    </message>
    <message>
        <source>noted beside what is recorded</source>
        <translation>noterat bredvid det som är registrerat</translation>
    </message>
    <message>
        <source>partly corrected</source>
        <translation>delvis rättat</translation>
    </message>
    <message>
        <source>planned, of a contact</source>
        <translation>planerad</translation>
    </message>
    <message>
        <source>read {day}</source>
        <translation>läst {day}</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>återlämnad</translation>
    </message>
    <message>
        <source>signed consent</source>
        <translation>undertecknat samtycke</translation>
    </message>
    <message>
        <source>signed recommendation</source>
        <translation>undertecknad rekommendation</translation>
    </message>
    <message>
        <source>since {day}, {days}</source>
        <translation>sedan {day}, {days}</translation>
    </message>
    <message>
        <source>somebody else</source>
        <translation>någon annan</translation>
    </message>
    <message>
        <source>still here</source>
        <translation>finns kvar här</translation>
    </message>
    <message>
        <source>struck {day} by {who}: {reason}</source>
        <translation>struket {day} av {who}: {reason}</translation>
    </message>
    <message>
        <source>telephone call</source>
        <translation>telefonsamtal</translation>
    </message>
    <message>
        <source>the municipality</source>
        <translation>kommunen</translation>
    </message>
    <message>
        <source>the participant</source>
        <translation>deltagaren</translation>
    </message>
    <message>
        <source>transferred {day}, {who}</source>
        <translation>överfört {day}, {who}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>till och med {day}</translation>
    </message>
    <message>
        <source>video meeting</source>
        <translation>videomöte</translation>
    </message>
    <message>
        <source>visit</source>
        <translation>besök</translation>
    </message>
    <message>
        <source>who provides the intervention</source>
        <translation>anordnaren</translation>
    </message>
    <message>
        <source>written {day}, goes {last}</source>
        <translation>skriven {day}, försvinner {last}</translation>
    </message>
    <message>
        <source>you, and whoever stands in for you</source>
        <translation>du, och den som är din ställföreträdare</translation>
    </message>
    <message numerus="yes">
        <source>{count} lines are not in the record yet.</source>
        <translation>
            <numerusform>{count} rad är inte överförd till akten.</numerusform>
            <numerusform>{count} rader är inte överförda till akten.</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} p.</source>
        <translation>{count} s.</translation>
    </message>
    <message>
        <source>{day}, what became of it?</source>
        <translation>{day}, hur gick det?</translation>
    </message>
    <message>
        <source>{day}, {who}; shown to {whom}</source>
        <translation>{day}, {who}; visad för {whom}</translation>
    </message>
    <message>
        <source>{kind} with {whom}</source>
        <translation>{kind} med {whom}</translation>
    </message>
    <message>
        <source>{text} (shown to {whom})</source>
        <translation>{text} (visad för {whom})</translation>
    </message>
    <message>
        <source>{text} (to be answered by {day})</source>
        <translation>{text} (ska besvaras senast {day})</translation>
    </message>
    <message>
        <source>attached by mistake</source>
        <translation>bifogat av misstag</translation>
    </message>
    <message>
        <source>Nothing has happened yet that belongs to the record.</source>
        <translation>Inget har hänt ännu som hör till akten.</translation>
    </message>
</context>
<context>
    <name>Known</name>
    <message>
        <source>carried through</source>
        <translation>genomförd</translation>
    </message>
    <message>
        <source>broken off</source>
        <translation>avbruten</translation>
    </message>
    <message>
        <source>went on as another</source>
        <translation>övergick i en annan</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>ej besvarat</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nej</translation>
    </message>
    <message>
        <source>not sure</source>
        <translation>osäkert</translation>
    </message>
    <message>
        <source>adaptation: not asked</source>
        <translation>anpassning: ej frågat</translation>
    </message>
    <message>
        <source>adaptation needed</source>
        <translation>anpassning behövs</translation>
    </message>
    <message>
        <source>no adaptation needed</source>
        <translation>ingen anpassning behövs</translation>
    </message>
    <message>
        <source>What interests me</source>
        <translation>Det här intresserar mig</translation>
    </message>
    <message>
        <source>How I communicate</source>
        <translation>Så kommunicerar jag</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>The participant does not agree</source>
        <translation>Deltagaren håller inte med</translation>
    </message>
    <message>
        <source>Rated by {who}: {scores}</source>
        <translation>Skattat av {who}: {scores}</translation>
    </message>
    <message>
        <source>not rated</source>
        <translation>ej skattat</translation>
    </message>
    <message>
        <source>{area}: {text} (took part: {who})</source>
        <translation>{area}: {text} (deltog: {who})</translation>
    </message>
    <message>
        <source>The recommendation was gone through with the participant</source>
        <translation>Rekommendationen genomgången med deltagaren</translation>
    </message>
    <message>
        <source>The recommendation was gone through with the participant, with an interpreter</source>
        <translation>Rekommendationen genomgången med deltagaren, med tolk</translation>
    </message>
    <message>
        <source>Not gone through with the participant</source>
        <translation>Ej genomgången med deltagaren</translation>
    </message>
    <message>
        <source>Closer to work? The worker: {worker}. The participant: {participant}.</source>
        <translation>Närmare arbete? Handläggaren: {worker}. Deltagaren: {participant}.</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>utgångsläge</translation>
    </message>
    <message>
        <source>ended {day}</source>
        <translation>slutade {day}</translation>
    </message>
    <message>
        <source>{who}: higher in {higher}, lower in {lower} of {all} areas rated both times</source>
        <translation>{who}: högre i {higher}, lägre i {lower} av {all} områden som skattats båda gångerna</translation>
    </message>
    <message>
        <source>{who}: one rating so far</source>
        <translation>{who}: en skattning hittills</translation>
    </message>
    <message>
        <source>{text}
{day}, took part: {who}</source>
        <translation>{text}
{day}, deltog: {who}</translation>
    </message>
    <message>
        <source>Joint assessment</source>
        <translation>Gemensam kartläggning</translation>
    </message>
    <message>
        <source>Write ...</source>
        <translation>Skriv ...</translation>
    </message>
    <message>
        <source>The texts are shown to those who see the name.</source>
        <translation>Texterna visas för dem som ser namnet.</translation>
    </message>
    <message>
        <source>Nothing is written yet. The areas are gone through together with the participant.</source>
        <translation>Inget är skrivet än. Områdena gås igenom tillsammans med deltagaren.</translation>
    </message>
    <message>
        <source>Took part</source>
        <translation>Deltog</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Registrera</translation>
    </message>
    <message>
        <source>The joint assessment is recorded</source>
        <translation>Kartläggningen är registrerad</translation>
    </message>
    <message>
        <source>Not talked of: {areas}</source>
        <translation>Inte samtalat om: {areas}</translation>
    </message>
    <message>
        <source>The names of those who took part.</source>
        <translation>Namnen på dem som deltog.</translation>
    </message>
    <message>
        <source>What came out in this area, as the participant can read it; empty when it was not talked of.</source>
        <translation>Det som framkom inom området, så att deltagaren kan läsa det; tomt om det inte togs upp.</translation>
    </message>
    <message>
        <source>Everybody who was there, the participant too</source>
        <translation>Alla som var med, också deltagaren</translation>
    </message>
    <message>
        <source>the day is not stated</source>
        <translation>dagen är ej uppgiven</translation>
    </message>
    <message>
        <source>Activity capacity</source>
        <translation>Aktivitetsförmåga</translation>
    </message>
    <message>
        <source>New assessment ...</source>
        <translation>Ny bedömning ...</translation>
    </message>
    <message>
        <source>Not assessed yet. An assessment without a day is counted too, and marked.</source>
        <translation>Ej bedömd än. En bedömning utan dag räknas också, och märks.</translation>
    </message>
    <message>
        <source>New assessment</source>
        <translation>Ny bedömning</translation>
    </message>
    <message>
        <source>Correct the assessment</source>
        <translation>Rätta bedömningen</translation>
    </message>
    <message>
        <source>Correct ...</source>
        <translation>Rätta ...</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Empty when it is not known.</source>
        <translation>Tomt om den inte är känd.</translation>
    </message>
    <message>
        <source>Assessed by</source>
        <translation>Bedömd av</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Metod</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Utgångsläge</translation>
    </message>
    <message>
        <source>The assessment is recorded</source>
        <translation>Bedömningen är registrerad</translation>
    </message>
    <message>
        <source>{percent}, the latest</source>
        <translation>{percent}, den senaste</translation>
    </message>
    <message>
        <source>Assessed activity capacity in percent of full time, 0 to 100.</source>
        <translation>Bedömd aktivitetsförmåga i procent av heltid, 0 till 100.</translation>
    </message>
    <message>
        <source>The day of the assessment.</source>
        <translation>Dagen för bedömningen.</translation>
    </message>
    <message>
        <source>The name of who made the assessment.</source>
        <translation>Namnet på den som bedömde.</translation>
    </message>
    <message>
        <source>The method or instrument of the assessment, one line.</source>
        <translation>Bedömningens metod eller instrument, en rad.</translation>
    </message>
    <message>
        <source>The assessment that the others are compared with.</source>
        <translation>Bedömningen som de andra jämförs med.</translation>
    </message>
    <message>
        <source>Later ones are compared with this</source>
        <translation>Senare bedömningar jämförs med den här</translation>
    </message>
    <message>
        <source>After the closing</source>
        <translation>Efter avslutet</translation>
    </message>
    <message>
        <source>Follow up ...</source>
        <translation>Följ upp ...</translation>
    </message>
    <message>
        <source>Not followed up yet: closer to work?</source>
        <translation>Ej uppföljt än: närmare arbete?</translation>
    </message>
    <message>
        <source>Closed {day}: {reason}</source>
        <translation>Avslutat {day}: {reason}</translation>
    </message>
    <message>
        <source>Whether the participant has come closer to work; none when it was not asked or answered.</source>
        <translation>Om deltagaren kommit närmare arbete; inget svar om det inte frågats eller besvarats.</translation>
    </message>
    <message>
        <source>Closer to work?</source>
        <translation>Närmare arbete?</translation>
    </message>
    <message>
        <source>The follow-up is recorded</source>
        <translation>Uppföljningen är registrerad</translation>
    </message>
    <message>
        <source>The worker</source>
        <translation>Handläggaren</translation>
    </message>
    <message>
        <source>The participant</source>
        <translation>Deltagaren</translation>
    </message>
    <message>
        <source>The intervention is confirmed</source>
        <translation>Insatsen är bekräftad</translation>
    </message>
    <message>
        <source>Is adaptation needed?</source>
        <translation>Behövs anpassning?</translation>
    </message>
    <message>
        <source>Interventions</source>
        <translation>Insatser</translation>
    </message>
    <message>
        <source>New intervention ...</source>
        <translation>Ny insats ...</translation>
    </message>
    <message>
        <source>No intervention yet. One of the kinds that count as a step closer is counted from its first day.</source>
        <translation>Ingen insats än. En insats av en typ som räknas som steg närmare räknas från sin första dag.</translation>
    </message>
    <message>
        <source>Change or end ...</source>
        <translation>Ändra eller avsluta ...</translation>
    </message>
    <message>
        <source>who gives it and where is hidden</source>
        <translation>vem som ger den och var är dolt</translation>
    </message>
    <message>
        <source>from the imported list, not confirmed</source>
        <translation>från den importerade listan, ej bekräftad</translation>
    </message>
    <message>
        <source>The intervention is recorded</source>
        <translation>Insatsen är registrerad</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>sedan {day}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} till {last}</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Första dag</translation>
    </message>
    <message>
        <source>Given by</source>
        <translation>Ges av</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plats</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anteckning</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Sista dag</translation>
    </message>
    <message>
        <source>Empty while it goes on.</source>
        <translation>Tomt medan den pågår.</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>Hur den slutade</translation>
    </message>
    <message>
        <source>New intervention</source>
        <translation>Ny insats</translation>
    </message>
    <message>
        <source>Two of one kind cannot go on at the same time.</source>
        <translation>Två av samma typ kan inte pågå samtidigt.</translation>
    </message>
    <message>
        <source>The day it began, not the day it was decided.</source>
        <translation>Dagen den började, inte dagen den beslutades.</translation>
    </message>
    <message>
        <source>The unit, employer or association that gives it.</source>
        <translation>Verksamheten, arbetsgivaren eller föreningen som ger den.</translation>
    </message>
    <message>
        <source>Where it is given.</source>
        <translation>Var den ges.</translation>
    </message>
    <message>
        <source>Whether the participant needs something to be different; say what in the note.</source>
        <translation>Om deltagaren behöver att något är annorlunda; skriv vad i anteckningen.</translation>
    </message>
    <message>
        <source>Which adaptation, or anything else that has to be known.</source>
        <translation>Vilken anpassning, eller annat som behöver vara känt.</translation>
    </message>
    <message>
        <source>The last day of the intervention.</source>
        <translation>Insatsens sista dag.</translation>
    </message>
    <message>
        <source>Carried through and broken off are two different things.</source>
        <translation>Genomförd och avbruten är två olika saker.</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Välj</translation>
    </message>
    <message>
        <source>The participant does not agree ({day}): {words}</source>
        <translation>Deltagaren håller inte med ({day}): {words}</translation>
    </message>
    <message>
        <source>Does not agree ...</source>
        <translation>Håller inte med ...</translation>
    </message>
    <message>
        <source>In the participant's own words</source>
        <translation>Med deltagarens egna ord</translation>
    </message>
    <message>
        <source>What the participant says, as they say it. It stands beside what the team says; empty takes it away.</source>
        <translation>Det deltagaren säger, så som det sägs. Det visas bredvid det teamet säger; tomt tar bort det.</translation>
    </message>
    <message>
        <source>The day it was said or done, not the day it is written.</source>
        <translation>Dagen det sades eller gjordes, inte dagen det skrivs.</translation>
    </message>
    <message>
        <source>The participant's words are recorded</source>
        <translation>Deltagarens ord är registrerade</translation>
    </message>
    <message>
        <source>The participant's own words</source>
        <translation>Deltagarens egna ord</translation>
    </message>
    <message>
        <source>no interpreter is recorded under the basic details</source>
        <translation>ingen tolk är registrerad under grunduppgifterna</translation>
    </message>
    <message>
        <source>Not registered yet.</source>
        <translation>Ej registrerat än.</translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation>Tolk</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>Skattningar</translation>
    </message>
    <message>
        <source>Rating sheet ...</source>
        <translation>Skattningsblad ...</translation>
    </message>
    <message>
        <source>New rating ...</source>
        <translation>Ny skattning ...</translation>
    </message>
    <message>
        <source>Nothing is rated yet. Print the sheet, or fill it in here together.</source>
        <translation>Inget är skattat än. Skriv ut bladet, eller fyll i det här tillsammans.</translation>
    </message>
    <message>
        <source>Save the rating sheet</source>
        <translation>Spara skattningsbladet</translation>
    </message>
    <message>
        <source>The first and the latest were not filled in by the same person: {first}, {latest}.</source>
        <translation>Den första och den senaste är inte ifyllda av samma person: {first}, {latest}.</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>ej uppgivet</translation>
    </message>
    <message>
        <source>From {lowest} to {highest}; empty when it was not rated.</source>
        <translation>Från {lowest} till {highest}; tomt om det inte är skattat.</translation>
    </message>
    <message>
        <source>{lowest} means {lowest_means}, {highest} means {highest_means}.</source>
        <translation>{lowest} betyder {lowest_means}, {highest} betyder {highest_means}.</translation>
    </message>
    <message>
        <source>rating_sheet_{code}.pdf</source>
        <translation>skattningsblad_{code}.pdf</translation>
    </message>
    <message>
        <source>Filled in by</source>
        <translation>Ifyllt av</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Version of the sheet</source>
        <translation>Bladets version</translation>
    </message>
    <message>
        <source>The rating is recorded</source>
        <translation>Skattningen är registrerad</translation>
    </message>
    <message>
        <source>Next rating from {day}</source>
        <translation>Nästa skattning från {day}</translation>
    </message>
    <message>
        <source>Ratings are compared with earlier ones by the same respondent only.</source>
        <translation>Skattningar jämförs bara med tidigare av samma svarande.</translation>
    </message>
    <message>
        <source>The name of who filled it in: a change of person is marked.</source>
        <translation>Namnet på den som fyllde i: byte av person märks.</translation>
    </message>
    <message>
        <source>The version that the sheet says; one of an older version is not taken.</source>
        <translation>Versionen som står på bladet; ett av äldre version tas inte emot.</translation>
    </message>
    <message>
        <source>Record the day it is done, and what the participant says of it.</source>
        <translation>Registrera dagen då det görs, och vad deltagaren säger.</translation>
    </message>
    <message>
        <source>with an interpreter</source>
        <translation>med tolk</translation>
    </message>
    <message>
        <source>without an interpreter</source>
        <translation>utan tolk</translation>
    </message>
    <message>
        <source>Recommendation</source>
        <translation>Rekommendation</translation>
    </message>
    <message>
        <source>Recommend ...</source>
        <translation>Rekommendera ...</translation>
    </message>
    <message>
        <source>Gone through ...</source>
        <translation>Genomgången ...</translation>
    </message>
    <message>
        <source>No recommendation yet. It completes the step of the recommendation.</source>
        <translation>Ingen rekommendation än. Den avslutar steget rekommendation.</translation>
    </message>
    <message>
        <source>gone through</source>
        <translation>genomgången</translation>
    </message>
    <message>
        <source>not gone through</source>
        <translation>ej genomgången</translation>
    </message>
    <message>
        <source>Gone through with the participant {day}</source>
        <translation>Genomgången med deltagaren {day}</translation>
    </message>
    <message>
        <source>{day}, agreed: {who}</source>
        <translation>{day}, överens: {who}</translation>
    </message>
    <message>
        <source>The participant says: {words}</source>
        <translation>Deltagaren säger: {words}</translation>
    </message>
    <message>
        <source>The team recommends</source>
        <translation>Teamet rekommenderar</translation>
    </message>
    <message>
        <source>The recommendation is recorded</source>
        <translation>Rekommendationen är registrerad</translation>
    </message>
    <message>
        <source>Whether somebody interpreted.</source>
        <translation>Om någon tolkade.</translation>
    </message>
    <message>
        <source>Gone through with the participant</source>
        <translation>Genomgången med deltagaren</translation>
    </message>
    <message>
        <source>It is recorded that the recommendation was gone through</source>
        <translation>Det är registrerat att rekommendationen gåtts igenom</translation>
    </message>
    <message>
        <source>Kind of intervention</source>
        <translation>Typ av insats</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Skäl</translation>
    </message>
    <message>
        <source>Who agreed</source>
        <translation>Vilka som är överens</translation>
    </message>
    <message>
        <source>An interpreter was there</source>
        <translation>Tolk var med</translation>
    </message>
    <message>
        <source>Why the team recommends it, as the participant can read it.</source>
        <translation>Varför teamet rekommenderar den, så att deltagaren kan läsa det.</translation>
    </message>
    <message>
        <source>The names or functions of those who stand behind it.</source>
        <translation>Namn eller funktion på dem som står bakom den.</translation>
    </message>
    <message>
        <source>What the participant says</source>
        <translation>Vad deltagaren säger</translation>
    </message>
    <message>
        <source>That is right</source>
        <translation>Den stämmer</translation>
    </message>
    <message>
        <source>What the team recommends, as a kind of intervention.</source>
        <translation>Det teamet rekommenderar, som typ av insats.</translation>
    </message>
</context>
<context>
    <name>RatingSheet</name>
    <message>
        <source>Rating sheet</source>
        <translation>Skattningsblad</translation>
    </message>
    <message>
        <source>How do you see your situation today? Put a ring around one number in each line: {lowest} means {lowest_means}, {highest} means {highest_means}. Leave a line that you do not want to answer empty.</source>
        <translation>Hur ser du på din situation i dag? Ringa in en siffra på varje rad: {lowest} betyder {lowest_means}, {highest} betyder {highest_means}. Lämna en rad tom om du inte vill svara.</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Område</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Filled in by ({who})</source>
        <translation>Ifyllt av ({who})</translation>
    </message>
    <message>
        <source>Name of who was there</source>
        <translation>Namn på den som var med</translation>
    </message>
    <message>
        <source>Case {code}, version {version}</source>
        <translation>Ärende {code}, version {version}</translation>
    </message>
    <message>
        <source>Hand the sheet back to the team. It is destroyed when it has been registered.</source>
        <translation>Lämna tillbaka bladet till teamet. Det förstörs när det har registrerats.</translation>
    </message>
</context>
<context>
    <name>MeetingPaper</name>
    <message>
        <source>Agenda {day}</source>
        <translation>Dagordning {day}</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kod</translation>
    </message>
    <message>
        <source>Codes only. Notes made here are entered in the same order.</source>
        <translation>Bara koder. Anteckningar som görs här förs in i samma ordning.</translation>
    </message>
    <message>
        <source>Correction of § {number}</source>
        <translation>Rättelse av § {number}</translation>
    </message>
    <message>
        <source>Diary number</source>
        <translation>Diarienummer</translation>
    </message>
    <message>
        <source>For {who} alone. The page has names: take it with you, and destroy it after the meeting.</source>
        <translation>Bara för {who}. På bladet finns namn: ta det med dig och förstör det efter mötet.</translation>
    </message>
    <message>
        <source>Made {day} by {name}</source>
        <translation>Gjord {day} av {name}</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Möte</translation>
    </message>
    <message>
        <source>Minutes before</source>
        <translation>Förra protokollet</translation>
    </message>
    <message>
        <source>Minutes {day}, common part</source>
        <translation>Protokoll {day}, gemensam del</translation>
    </message>
    <message>
        <source>Minutes {day}, extract for {municipality}</source>
        <translation>Protokoll {day}, utdrag för {municipality}</translation>
    </message>
    <message>
        <source>Municipalities present</source>
        <translation>Kommuner som var med</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Own cases for the meeting {day}</source>
        <translation>Egna ärenden till mötet {day}</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>Förslag</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Skäl</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Läge</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Steg</translation>
    </message>
    <message>
        <source>The physician took part</source>
        <translation>Läkaren var med</translation>
    </message>
    <message>
        <source>There is no paragraph in this part.</source>
        <translation>Det finns ingen paragraf i den här delen.</translation>
    </message>
    <message>
        <source>There is nothing on the agenda.</source>
        <translation>Det finns inget på dagordningen.</translation>
    </message>
    <message>
        <source>We agreed</source>
        <translation>Vi kom överens om</translation>
    </message>
    <message>
        <source>Who and when</source>
        <translation>Vem och när</translation>
    </message>
    <message>
        <source>no contact recorded</source>
        <translation>ingen kontakt registrerad</translation>
    </message>
    <message>
        <source>no minutes before</source>
        <translation>inget tidigare</translation>
    </message>
    <message>
        <source>no diary number</source>
        <translation>ej angivet</translation>
    </message>
    <message>
        <source>nobody from any</source>
        <translation>ingen</translation>
    </message>
    <message numerus="yes">
        <source>{count} cases are not on this paper, since they may not be shown to everybody.</source>
        <translation>
            <numerusform>{count} ärende står inte på papperet, eftersom det inte får visas för alla.</numerusform>
            <numerusform>{count} ärenden står inte på papperet, eftersom de inte får visas för alla.</numerusform>
        </translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>The question</source>
        <translation>Frågan</translation>
    </message>
    <message>
        <source>From whom</source>
        <translation>Från vem</translation>
    </message>
    <message>
        <source>Latest contact</source>
        <translation>Senast</translation>
    </message>
    <message>
        <source>Nothing that the rules find.</source>
        <translation>Inget som reglerna hittar.</translation>
    </message>
    <message>
        <source>Recorded from</source>
        <translation>Registrerat från</translation>
    </message>
    <message>
        <source>Should be done</source>
        <translation>Skulle vara gjort</translation>
    </message>
    <message>
        <source>The consent ends</source>
        <translation>Samtycket går ut</translation>
    </message>
    <message>
        <source>The week from {day}</source>
        <translation>Veckan från {day}</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Vad</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>ej registrerat</translation>
    </message>
    <message>
        <source>{number}. {title} ({count})</source>
        <translation>{number}. {title} ({count})</translation>
    </message>
    <message>
        <source>{state}, approved by {name}</source>
        <translation>{state}, justerat av {name}</translation>
    </message>
    <message>
        <source>In the step since</source>
        <translation>I steget sedan</translation>
    </message>
</context>
<context>
    <name>MeetingWords</name>
    <message>
        <source>Case</source>
        <translation>Ärende</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Rättelse</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Beslut</translation>
    </message>
    <message>
        <source>Not today</source>
        <translation>Inte idag</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Närvarande</translation>
    </message>
    <message>
        <source>Question about nobody named</source>
        <translation>Avidentifierad fråga</translation>
    </message>
    <message>
        <source>The physician's time</source>
        <translation>Läkarens tid</translation>
    </message>
    <message>
        <source>The team does not examine any right to assistance.</source>
        <translation>Teamet prövar inte rätt till bistånd.</translation>
    </message>
    <message>
        <source>Ways of working</source>
        <translation>Arbetssätt</translation>
    </message>
    <message>
        <source>We agreed</source>
        <translation>Vi kom överens om</translation>
    </message>
    <message>
        <source>added by the team</source>
        <translation>tillagd av teamet</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>godkänt</translation>
    </message>
    <message>
        <source>caseworker</source>
        <translation>handläggare</translation>
    </message>
    <message>
        <source>decision on taking part</source>
        <translation>beslut om deltagande</translation>
    </message>
    <message>
        <source>deputy</source>
        <translation>ersättare</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>utkast</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>fryst</translation>
    </message>
    <message>
        <source>has waited long</source>
        <translation>har väntat länge</translation>
    </message>
    <message>
        <source>in the queue</source>
        <translation>i kö</translation>
    </message>
    <message>
        <source>municipality not stated</source>
        <translation>kommun ej angiven</translation>
    </message>
    <message>
        <source>no step recorded</source>
        <translation>inget steg registrerat</translation>
    </message>
    <message>
        <source>no to taking part</source>
        <translation>nej till deltagande</translation>
    </message>
    <message>
        <source>occupational therapist</source>
        <translation>arbetsterapeut</translation>
    </message>
    <message>
        <source>project leader</source>
        <translation>projektledare</translation>
    </message>
    <message>
        <source>promise from an earlier meeting</source>
        <translation>löfte från ett tidigare möte</translation>
    </message>
    <message>
        <source>question to the physician</source>
        <translation>fråga till läkaren</translation>
    </message>
    <message>
        <source>reader</source>
        <translation>läsare</translation>
    </message>
    <message>
        <source>recommendation to take a stand on</source>
        <translation>rekommendation att ta ställning till</translation>
    </message>
    <message>
        <source>the consent ends</source>
        <translation>samtycket går ut</translation>
    </message>
    <message>
        <source>yes to taking part</source>
        <translation>ja till deltagande</translation>
    </message>
    <message>
        <source>{name}, physician, {first}-{last}</source>
        <translation>{name}, läkare, {first}-{last}</translation>
    </message>
    <message>
        <source>Consents that end within 30 days</source>
        <translation>Samtycken som går ut inom 30 dagar</translation>
    </message>
    <message>
        <source>My tasks and what I have promised</source>
        <translation>Mina uppgifter och det jag lovat</translation>
    </message>
    <message>
        <source>No contact registered for 14 days, or 30 in step 5 and in the queue</source>
        <translation>Ingen kontakt registrerad på 14 dagar, eller 30 i steg 5 och i kö</translation>
    </message>
    <message>
        <source>Not transferred to the record for 7 days</source>
        <translation>Ej överfört till akten på 7 dagar</translation>
    </message>
    <message>
        <source>Promises that are late</source>
        <translation>Löften som är sena</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Uppgifter</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>Samtycken</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>Löften</translation>
    </message>
    <message>
        <source>The record</source>
        <translation>Akten</translation>
    </message>
    <message>
        <source>Longer in the step than the team's norm</source>
        <translation>Längre i steget än teamets norm</translation>
    </message>
    <message>
        <source>Time in the step</source>
        <translation>Tid i steget</translation>
    </message>
    <message numerus="yes">
        <source>{count} cases are taken up without {names}.</source>
        <translation>
            <numerusform>{count} ärende tas utan {names}.</numerusform>
            <numerusform>{count} ärenden tas utan {names}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Meeting</name>
    <message>
        <source>A paragraph of the common part of the minutes, about no person.</source>
        <translation>En paragraf i protokollets gemensamma del, inte om någon person.</translation>
    </message>
    <message>
        <source>A question about somebody who is not taking part. No person is stored: no name, no number.</source>
        <translation>En fråga om någon som inte deltar. Ingen person sparas: inget namn, inget nummer.</translation>
    </message>
    <message>
        <source>Add the case</source>
        <translation>Lägg till ärendet</translation>
    </message>
    <message>
        <source>Add the correction</source>
        <translation>Lägg till rättelsen</translation>
    </message>
    <message>
        <source>Add the question</source>
        <translation>Lägg till frågan</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Dagordning</translation>
    </message>
    <message>
        <source>All points are done</source>
        <translation>Alla punkter är klara</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Godkänn</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>Godkänns av</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Efterfrågat av</translation>
    </message>
    <message>
        <source>Back to a draft</source>
        <translation>Tillbaka till utkast</translation>
    </message>
    <message>
        <source>Back to the meeting</source>
        <translation>Tillbaka till mötet</translation>
    </message>
    <message>
        <source>Begin the meeting</source>
        <translation>Börja mötet</translation>
    </message>
    <message>
        <source>Blank the screen  F9</source>
        <translation>Släck skärmen  F9</translation>
    </message>
    <message>
        <source>Call off</source>
        <translation>Ställ in</translation>
    </message>
    <message>
        <source>Cases come here by themselves: to decide on, waiting long, with a question, a recommendation, a promise or a consent that ends. Others are added by their code.</source>
        <translation>Ärenden kommer hit av sig själva: att besluta om, som väntat länge, med en fråga, en rekommendation, ett löfte eller ett samtycke som går ut. Andra läggs till med sin kod.</translation>
    </message>
    <message>
        <source>Code of a case</source>
        <translation>Ett ärendes kod</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Stryk</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Tidigare</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Avsluta</translation>
    </message>
    <message>
        <source>End the meeting</source>
        <translation>Avsluta mötet</translation>
    </message>
    <message>
        <source>End the meeting ...</source>
        <translation>Avsluta mötet ...</translation>
    </message>
    <message>
        <source>F6 adds 15 minutes</source>
        <translation>F6 lägger till 15 minuter</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>Frys</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Från</translation>
    </message>
    <message>
        <source>From where</source>
        <translation>Varifrån</translation>
    </message>
    <message>
        <source>Frozen minutes are not changed: the correction is a new paragraph that names the old one.</source>
        <translation>Ett fryst protokoll ändras inte: rättelsen är en ny paragraf som nämner den gamla.</translation>
    </message>
    <message>
        <source>In this step since {days}.</source>
        <translation>I det här steget sedan {days}.</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Senare</translation>
    </message>
    <message>
        <source>Minutes {day}</source>
        <translation>Protokoll {day}</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Kommun</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Next →</source>
        <translation>Nästa →</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr</translation>
    </message>
    <message>
        <source>Nobody is here from the case's own municipality. A decision can be saved all the same.</source>
        <translation>Ingen är här från ärendets egen kommun. Ett beslut kan ändå sparas.</translation>
    </message>
    <message>
        <source>Nobody was here from the case's own municipality.</source>
        <translation>Ingen var här från ärendets egen kommun.</translation>
    </message>
    <message>
        <source>Not today  F7</source>
        <translation>Inte idag  F7</translation>
    </message>
    <message>
        <source>Note the person as present</source>
        <translation>Notera personen som närvarande</translation>
    </message>
    <message>
        <source>Note the physician as present</source>
        <translation>Notera läkaren som närvarande</translation>
    </message>
    <message>
        <source>Nothing is shown</source>
        <translation>Inget visas</translation>
    </message>
    <message>
        <source>Nothing on the agenda</source>
        <translation>Inget på dagordningen</translation>
    </message>
    <message>
        <source>Own cases for each caseworker ...</source>
        <translation>Handläggarnas blad ...</translation>
    </message>
    <message>
        <source>Paragraph of the minutes</source>
        <translation>Paragraf</translation>
    </message>
    <message>
        <source>Physician</source>
        <translation>Läkare</translation>
    </message>
    <message>
        <source>Plan the meeting</source>
        <translation>Planera mötet</translation>
    </message>
    <message>
        <source>Plan the next meeting</source>
        <translation>Planera nästa möte</translation>
    </message>
    <message>
        <source>Point {place} of {count}</source>
        <translation>Punkt {place} av {count}</translation>
    </message>
    <message>
        <source>Present  F4</source>
        <translation>Närvarande  F4</translation>
    </message>
    <message>
        <source>Print the agenda ...</source>
        <translation>Dagordning på papper ...</translation>
    </message>
    <message>
        <source>Question about nobody named</source>
        <translation>Avidentifierad fråga</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Roll</translation>
    </message>
    <message>
        <source>Save and go on  Ctrl+Enter</source>
        <translation>Spara och gå vidare  Ctrl+Enter</translation>
    </message>
    <message>
        <source>Save the minutes ...</source>
        <translation>Spara protokollet ...</translation>
    </message>
    <message>
        <source>Save the paper</source>
        <translation>Spara papperet</translation>
    </message>
    <message>
        <source>Save the paragraph</source>
        <translation>Spara paragrafen</translation>
    </message>
    <message>
        <source>Saved as § {number}.</source>
        <translation>Sparat som § {number}.</translation>
    </message>
    <message>
        <source>Saved: {files}</source>
        <translation>Sparat: {files}</translation>
    </message>
    <message>
        <source>Saves one line: why</source>
        <translation>Sparar en rad: varför</translation>
    </message>
    <message>
        <source>Show the name  F8</source>
        <translation>Visa namnet  F8</translation>
    </message>
    <message>
        <source>Since last time</source>
        <translation>Sedan sist</translation>
    </message>
    <message>
        <source>Somebody without an account</source>
        <translation>Någon utan konto</translation>
    </message>
    <message>
        <source>Take up the meeting again</source>
        <translation>Ta upp mötet igen</translation>
    </message>
    <message>
        <source>Team meeting {day}</source>
        <translation>Teammöte {day}</translation>
    </message>
    <message>
        <source>The code of a case that does not come by itself.</source>
        <translation>Koden för ett ärende som inte kommer av sig självt.</translation>
    </message>
    <message>
        <source>The day by which it is done, or none.</source>
        <translation>Dagen då det är gjort, eller ingen.</translation>
    </message>
    <message>
        <source>The day of the meeting; the agenda can be changed from then on.</source>
        <translation>Mötets dag; dagordningen kan ändras från och med nu.</translation>
    </message>
    <message>
        <source>The number in the municipality's or the node's diary, if there is one.</source>
        <translation>Numret i kommunens eller nodens diarium, om det finns ett.</translation>
    </message>
    <message>
        <source>The part of the physician's time that this case took.</source>
        <translation>Den del av läkarens tid som ärendet tog.</translation>
    </message>
    <message>
        <source>The physician</source>
        <translation>Läkaren</translation>
    </message>
    <message>
        <source>The physician takes part until {time} · {minutes} min left</source>
        <translation>Läkaren är med till {time} · {minutes} min kvar</translation>
    </message>
    <message>
        <source>The rest of the physician's time is booked on the meeting, and the minutes are a draft.</source>
        <translation>Resten av läkarens tid bokas på mötet, och protokollet är ett utkast.</translation>
    </message>
    <message>
        <source>The screen is blank. F9 brings it back.</source>
        <translation>Skärmen är släckt. F9 tänder den.</translation>
    </message>
    <message>
        <source>The team's decision on taking part. A no needs its reason below.</source>
        <translation>Teamets beslut om deltagande. Ett nej behöver sitt skäl nedanför.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Till</translation>
    </message>
    <message>
        <source>What is to happen. For F7, not today, it is one line that says why.</source>
        <translation>Vad som ska hända. För F7, inte idag, är det en rad som säger varför.</translation>
    </message>
    <message>
        <source>What somebody proposes, if anything.</source>
        <translation>Vad någon föreslår, om något.</translation>
    </message>
    <message>
        <source>What the team is to answer. Codes and roles, no names.</source>
        <translation>Vad teamet ska svara på. Koder och roller, inga namn.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>När</translation>
    </message>
    <message>
        <source>Where to save the minutes</source>
        <translation>Var protokollet ska sparas</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Vem</translation>
    </message>
    <message>
        <source>Who does it, and gets it as a task. For somebody without an account you get it.</source>
        <translation>Vem som gör det, och får det som uppgift. För någon utan konto får du den.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Varför</translation>
    </message>
    <message>
        <source>a task whose text is not shown here</source>
        <translation>en uppgift vars text inte visas här</translation>
    </message>
    <message>
        <source>as the minutes</source>
        <translation>som protokollet</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>välj</translation>
    </message>
    <message>
        <source>contact {name}</source>
        <translation>kontakt {name}</translation>
    </message>
    <message>
        <source>done, § {number}</source>
        <translation>klar, § {number}</translation>
    </message>
    <message>
        <source>is being held since {day}</source>
        <translation>pågår sedan {day}</translation>
    </message>
    <message>
        <source>is planned for {day}</source>
        <translation>är planerat till {day}</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>name hidden</source>
        <translation>namnet dolt</translation>
    </message>
    <message>
        <source>no decision today</source>
        <translation>inget beslut idag</translation>
    </message>
    <message>
        <source>no; only on paper, in the extract of the municipality</source>
        <translation>nej; bara på papper, i kommunens utdrag</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>ingen</translation>
    </message>
    <message>
        <source>none is planned; this is the agenda as of today</source>
        <translation>inget är planerat; så här är dagordningen i dag</translation>
    </message>
    <message>
        <source>not today, § {number}</source>
        <translation>inte idag, § {number}</translation>
    </message>
    <message>
        <source>stays in {step}</source>
        <translation>kvar i {step}</translation>
    </message>
    <message>
        <source>step {step}</source>
        <translation>steg {step}</translation>
    </message>
    <message>
        <source>the name is not shown to you</source>
        <translation>namnet visas inte för dig</translation>
    </message>
    <message>
        <source>those present; afterwards those who see the case, under its code</source>
        <translation>de som är med; efteråt de som ser ärendet, under koden</translation>
    </message>
    <message numerus="yes">
        <source>{count} cases are not shown: no consent in force covers everybody who is here, or they may not be shown.</source>
        <translation>
            <numerusform>{count} ärende visas inte: inget samtycke gäller alla som är här, eller det får inte visas.</numerusform>
            <numerusform>{count} ärenden visas inte: inget samtycke gäller alla som är här, eller de får inte visas.</numerusform>
        </translation>
    </message>
    <message>
        <source>{step} (with a yes)</source>
        <translation>{step} (med ett ja)</translation>
    </message>
    <message>
        <source>{who}: take away</source>
        <translation>{who}: ta bort</translation>
    </message>
    <message>
        <source>§ {number}: {agreed}</source>
        <translation>§ {number}: {agreed}</translation>
    </message>
    <message>
        <source>← Previous</source>
        <translation>← Föregående</translation>
    </message>
    <message>
        <source>There is no point to take up yet. Add a case or a question to the agenda first.</source>
        <translation>Det finns ingen punkt att ta upp ännu. Lägg till ett ärende eller en fråga på dagordningen först.</translation>
    </message>
    <message>
        <source>{code} is on the agenda.</source>
        <translation>{code} står på dagordningen.</translation>
    </message>
    <message>
        <source>The case is added, and not shown: no consent covers everybody who is here, or it may not be shown.</source>
        <translation>Ärendet är tillagt men visas inte: inget samtycke gäller alla som är här, eller det får inte visas.</translation>
    </message>
    <message>
        <source>Approved minutes</source>
        <translation>Godkända protokoll</translation>
    </message>
    <message>
        <source>No minutes are approved yet.</source>
        <translation>Inga protokoll är godkända ännu.</translation>
    </message>
    <message>
        <source>Agenda {day}: what you may see</source>
        <translation>Dagordning {day}: det du får se</translation>
    </message>
    <message>
        <source>None of its points is yours to see.</source>
        <translation>Ingen av punkterna får visas för dig.</translation>
    </message>
    <message>
        <source>My cases on paper ...</source>
        <translation>Mina ärenden på papper ...</translation>
    </message>
    <message>
        <source>Ctrl+PgDown goes on to the next point.</source>
        <translation>Ctrl+PgDn går vidare till nästa punkt.</translation>
    </message>
    <message>
        <source>The day of the meeting has passed</source>
        <translation>Mötets dag har passerat</translation>
    </message>
    <message>
        <source>If it was held without the program, on paper: the day it was held. Begin it then, and enter the notes in the same order.</source>
        <translation>Om det hölls utan programmet, på papper: dagen då det hölls. Börja mötet sedan och för in anteckningarna i samma ordning.</translation>
    </message>
    <message>
        <source>Was held</source>
        <translation>Hölls den</translation>
    </message>
    <message>
        <source>Alt+Up and Alt+Down move a point, Delete cuts it. Enter opens it while the meeting is held.</source>
        <translation>Alt+uppåtpil och Alt+nedåtpil flyttar en punkt, Delete stryker den. Enter öppnar den medan mötet pågår.</translation>
    </message>
    <message>
        <source>Keys: Ctrl+Enter saves and goes on. Ctrl+PgUp and Ctrl+PgDown go to the point before and after; what is typed stays, unsaved. F4 is who is present, F6 adds 15 minutes of the physician's time, F7 is not today, F8 shows the name, F9 blanks the screen.</source>
        <translation>Tangenter: Ctrl+Enter sparar och går vidare. Ctrl+PgUp och Ctrl+PgDn går till punkten före och efter; det skrivna finns kvar, osparat. F4 är närvarande, F6 lägger till 15 minuter av läkarens tid, F7 är inte idag, F8 visar namnet, F9 släcker skärmen.</translation>
    </message>
    <message>
        <source>those who read the minutes of the node's meetings</source>
        <translation>de som läser nodens protokoll</translation>
    </message>
    <message>
        <source>no; only on paper, with the minutes</source>
        <translation>nej; bara på papper, med protokollet</translation>
    </message>
    <message>
        <source>The change of step that is saved together with the rest. A yes alone does not begin the next step: choose it here.</source>
        <translation>Stegändringen som sparas tillsammans med resten. Ett ja börjar inte nästa steg av sig självt: välj det här.</translation>
    </message>
    <message>
        <source>Who the physician is, and from when to when (09:00 or 9.30). The time is booked once, when the meeting ends. While the physician is here, only cases whose consent names the physician are shown. Other times: note the physician again.</source>
        <translation>Vem läkaren är, och från när till när (09:00 eller 9.30). Tiden bokas en gång, när mötet avslutas. Medan läkaren är här visas bara ärenden vars samtycke gäller läkaren. Andra tider: notera läkaren igen.</translation>
    </message>
    <message>
        <source>Somebody who has no account here: name, role (as social worker) and from where. A case is shown only when its consent covers everybody who is here.</source>
        <translation>Någon som inte har ett konto här: namn, roll (som socialsekreterare) och varifrån. Ett ärende visas bara när samtycket gäller alla som är här.</translation>
    </message>
    <message>
        <source>Somebody who was there and did not write the minutes. Approved minutes can be a draft again; frozen ones cannot, and a mistake is then put right by a new paragraph.</source>
        <translation>Någon som var med och inte skrev protokollet. Ett godkänt protokoll kan bli utkast igen; ett fryst kan det inte, och ett fel rättas då med en ny paragraf.</translation>
    </message>
</context>
<context>
    <name>Lines</name>
    <message>
        <source>Show all {count}</source>
        <translation>Visa alla {count}</translation>
    </message>
</context>
<context>
    <name>CheckRound</name>
    <message>
        <source>Check round</source>
        <translation>Avstämning</translation>
    </message>
    <message>
        <source>Ctrl+Enter saves the row and goes on to the next. The rows are under codes.</source>
        <translation>Ctrl+Enter sparar raden och går till nästa. Raderna visas med koder.</translation>
    </message>
    <message>
        <source>Choose another municipality.</source>
        <translation>Välj en annan kommun.</translation>
    </message>
    <message>
        <source>Every row has been gone through.</source>
        <translation>Alla rader är genomgångna.</translation>
    </message>
    <message>
        <source>No open case</source>
        <translation>Inget öppet ärende</translation>
    </message>
    <message>
        <source>One municipality at a time: the others' cases are not shown.</source>
        <translation>En kommun i taget: de andras ärenden visas inte.</translation>
    </message>
    <message>
        <source>Told by</source>
        <translation>Enligt</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>Väntar på</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>inget</translation>
    </message>
    <message>
        <source>recorded by {name} for {told_by}</source>
        <translation>registrerat av {name} åt {told_by}</translation>
    </message>
    <message numerus="yes">
        <source>{count} open cases</source>
        <translation>
            <numerusform>{count} öppet ärende</numerusform>
            <numerusform>{count} öppna ärenden</numerusform>
        </translation>
    </message>
    <message>
        <source>{field} of {code}</source>
        <translation>{field} för {code}</translation>
    </message>
    <message>
        <source>What comes next</source>
        <translation>Nästa steg</translation>
    </message>
    <message>
        <source>Day of last contact</source>
        <translation>Senaste kontakt</translation>
    </message>
    <message>
        <source>Who tells it, by telephone or in the room. Each contact says for whom it was recorded.</source>
        <translation>Vem som berättar, i telefon eller i rummet. Varje kontakt säger åt vem den är registrerad.</translation>
    </message>
    <message>
        <source>What you typed before is still here. Ctrl+Enter records each row.</source>
        <translation>Det du skrev förut finns kvar. Ctrl+Enter registrerar varje rad.</translation>
    </message>
    <message>
        <source>now: {task} {due}</source>
        <translation>nu: {task} {due}</translation>
    </message>
</context>
<context>
    <name>WorkingGroup</name>
    <message>
        <source>Hours and budget, for the working group</source>
        <translation>Timmar och budget, för arbetsgruppen</translation>
    </message>
    <message>
        <source>{owner}, {day}</source>
        <translation>{owner}, {day}</translation>
    </message>
    <message>
        <source>All nodes, by month</source>
        <translation>Alla noder, per månad</translation>
    </message>
    <message>
        <source>The project owner's own budget, kronor</source>
        <translation>Projektägarens egen budget, kronor</translation>
    </message>
    <message>
        <source>Nothing on this sheet is about a person.</source>
        <translation>Inget på bladet rör en person.</translation>
    </message>
    <message>
        <source>The nodes' figures are those of their files: totals up to a month's end, in steps that say nothing of one person.</source>
        <translation>Nodernas siffror är de i deras filer: sammanlagt till och med ett månadsslut, i steg som inte säger något om en enskild person.</translation>
    </message>
    <message>
        <source>Nothing about hours or budget has come or been entered yet.</source>
        <translation>Inget om timmar eller budget har kommit in eller registrerats än.</translation>
    </message>
</context>
<context>
    <name>Monday</name>
    <message>
        <source>Nothing here now.</source>
        <translation>Inget här nu.</translation>
    </message>
    <message>
        <source>Prepare the meeting</source>
        <translation>Förbered mötet</translation>
    </message>
    <message>
        <source>Print the week ...</source>
        <translation>Skriv ut veckan ...</translation>
    </message>
    <message>
        <source>The next meeting</source>
        <translation>Nästa möte</translation>
    </message>
    <message>
        <source>They say what is not registered, not that it was not done. Contacts: not in weeks 27-31.</source>
        <translation>De säger vad som ej är registrerat, inte att det ej är gjort. Kontakter: inte i vecka 27-31.</translation>
    </message>
    <message>
        <source>none is planned</source>
        <translation>inget är planerat</translation>
    </message>
    <message>
        <source>{count} of {all}</source>
        <translation>{count} av {all}</translation>
    </message>
    <message numerus="yes">
        <source>{count} points on the agenda</source>
        <translation>
            <numerusform>{count} punkt på dagordningen</numerusform>
            <numerusform>{count} punkter på dagordningen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} things wait for you</source>
        <translation>
            <numerusform>{count} sak väntar på dig</numerusform>
            <numerusform>{count} saker väntar på dig</numerusform>
        </translation>
    </message>
    <message>
        <source>{number}. {title}</source>
        <translation>{number}. {title}</translation>
    </message>
    <message>
        <source>What is shown here</source>
        <translation>Det här visas</translation>
    </message>
    <message>
        <source>left for each week</source>
        <translation>kvar per vecka</translation>
    </message>
    <message>
        <source>left</source>
        <translation>kvar</translation>
    </message>
    <message>
        <source>{period} has ended; its package can be made.</source>
        <translation>{period} är slut; paketet kan göras.</translation>
    </message>
    <message>
        <source>Municipalities whose sheets are here</source>
        <translation>Kommuner vars blad finns här</translation>
    </message>
    <message>
        <source>To the package</source>
        <translation>Till paketet</translation>
    </message>
    <message>
        <source>{municipality}: nothing yet</source>
        <translation>{municipality}: inget ännu</translation>
    </message>
    <message>
        <source>{municipality}: up to {month}</source>
        <translation>{municipality}: till och med {month}</translation>
    </message>
    <message numerus="yes">
        <source>{count} days to the end of {period}.</source>
        <translation>
            <numerusform>{count} dag till slutet av {period}.</numerusform>
            <numerusform>{count} dagar till slutet av {period}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Approved minutes</source>
        <translation>Godkända protokoll</translation>
    </message>
    <message>
        <source>{municipality}: the sheets cover the half-year</source>
        <translation>{municipality}: bladen täcker halvåret</translation>
    </message>
    <message>
        <source>Set the days</source>
        <translation>Spara dagarna</translation>
    </message>
    <message>
        <source>How many days a step may take before it is listed</source>
        <translation>Så många dagar får ett steg ta innan ärendet visas i listan</translation>
    </message>
    <message>
        <source>Cases that have been in the step for more days are listed. Empty: the step is not looked at.</source>
        <translation>Ärenden som varit fler dagar i steget visas i listan. Tomt: steget bevakas inte.</translation>
    </message>
    <message>
        <source>everybody in the node who sees cases</source>
        <translation>alla i noden som ser ärenden</translation>
    </message>
    <message>
        <source>until it is changed</source>
        <translation>tills det ändras</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nej</translation>
    </message>
    <message>
        <source>The days of the steps are set.</source>
        <translation>Stegens dagar är sparade.</translation>
    </message>
    <message>
        <source>The goals</source>
        <translation>Målen</translation>
    </message>
    <message>
        <source>The team has not set how long a step may take.</source>
        <translation>Teamet har inte bestämt hur länge ett steg får ta.</translation>
    </message>
    <message numerus="yes">
        <source>{count} cases that you may not see</source>
        <translation>
            <numerusform>{count} ärende som du inte får se</numerusform>
            <numerusform>{count} ärenden som du inte får se</numerusform>
        </translation>
    </message>
    <message>
        <source>{period} has ended, and nobody is registered as referred by then.</source>
        <translation>{period} är slut, och ingen är registrerad som aktualiserad till dess.</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Öppna filen</translation>
    </message>
    <message>
        <source>To the half-year package</source>
        <translation>Till halvårspaketet</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Öppna mappen</translation>
    </message>
</context>
</TS>
