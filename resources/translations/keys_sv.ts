<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv_SE" sourcelanguage="en">
<context>
    <name>Keys</name>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Keys during a meeting</source>
        <translation>Tangenter under en träff</translation>
    </message>
    <message>
        <source>Letters are letters while you write. A clicker sends PageUp, PageDown, F5, Esc and a full stop. You choose other keys in Settings.</source>
        <translation>Bokstäver är bokstäver när ni skriver. En klickare skickar PageUp, PageDown, F5, Esc och punkt. Andra tangenter väljer ni i Inställningar.</translation>
    </message>
    <message>
        <source>{key}: {does}</source>
        <translation>{key}: {does}</translation>
    </message>
    <message>
        <source>Press to choose another key.</source>
        <translation>Tryck för att välja en annan tangent.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Lägg till</translation>
    </message>
    <message>
        <source>Add a key: {does}</source>
        <translation>Lägg till en tangent: {does}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>{key} has a use of its own, in text boxes or in the system. Press another key.</source>
        <translation>{key} används redan i textrutor eller av datorn. Tryck på en annan tangent.</translation>
    </message>
    <message>
        <source>Remove {key}</source>
        <translation>Ta bort {key}</translation>
    </message>
    <message>
        <source>Press the key for:</source>
        <translation>Tryck på tangenten för:</translation>
    </message>
    <message>
        <source>Move {key} here</source>
        <translation>Flytta {key} hit</translation>
    </message>
    <message>
        <source>{key} is taken:</source>
        <translation>{key} är upptagen:</translation>
    </message>
    <message>
        <source>To Settings</source>
        <translation>Till Inställningar</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tangenter</translation>
    </message>
    <message>
        <source>Press a key&apos;s name here, and then the key that is to take its place. A clicker is a keyboard: press its button. Esc always leaves full screen, and F1 always shows the keys.</source>
        <translation>Tryck på en tangents namn här, och sedan på den tangent som ska ta dess plats. En klickare är ett tangentbord: tryck på dess knapp. Esc lämnar alltid helskärm, och F1 visar alltid tangenterna.</translation>
    </message>
    <message>
        <source>The usual keys are back.</source>
        <translation>De vanliga tangenterna gäller igen.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message>
        <source>The usual keys</source>
        <translation>Vanliga tangenter</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Left arrow</source>
        <translation>Vänsterpil</translation>
    </message>
    <message>
        <source>Right arrow</source>
        <translation>Högerpil</translation>
    </message>
    <message>
        <source>Up arrow</source>
        <translation>Uppåtpil</translation>
    </message>
    <message>
        <source>Down arrow</source>
        <translation>Nedåtpil</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Skift</translation>
    </message>
    <message>
        <source>Starts the meeting, later brings back full screen</source>
        <translation>Startar träffen, tar senare tillbaka helskärm</translation>
    </message>
    <message>
        <source>Next step; a film asks first</source>
        <translation>Nästa steg; under en film frågar vi först</translation>
    </message>
    <message>
        <source>Previous step</source>
        <translation>Föregående steg</translation>
    </message>
    <message>
        <source>Black, silent and paused, or shows again</source>
        <translation>Svart, tyst och pausat, eller visar igen</translation>
    </message>
    <message>
        <source>Plays and pauses</source>
        <translation>Spelar och pausar</translation>
    </message>
    <message>
        <source>5 seconds back</source>
        <translation>5 sekunder bakåt</translation>
    </message>
    <message>
        <source>5 seconds forward</source>
        <translation>5 sekunder framåt</translation>
    </message>
    <message>
        <source>10 seconds back</source>
        <translation>10 sekunder bakåt</translation>
    </message>
    <message>
        <source>10 seconds forward</source>
        <translation>10 sekunder framåt</translation>
    </message>
    <message>
        <source>1 minute back</source>
        <translation>1 minut bakåt</translation>
    </message>
    <message>
        <source>1 minute forward</source>
        <translation>1 minut framåt</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Högre ljud</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>Lägre ljud</translation>
    </message>
    <message>
        <source>Sound off or on</source>
        <translation>Ljudet av eller på</translation>
    </message>
    <message>
        <source>Captions on or off</source>
        <translation>Text på film, av eller på</translation>
    </message>
    <message>
        <source>Full screen, and back</source>
        <translation>Helskärm och tillbaka</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Långsammare</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Snabbare</translation>
    </message>
    <message>
        <source>Time left, or the film&apos;s length</source>
        <translation>Tid kvar, eller filmens längd</translation>
    </message>
    <message>
        <source>Marks this place in the film</source>
        <translation>Markerar stället i filmen</translation>
    </message>
    <message>
        <source>Searches what is said in the film</source>
        <translation>Söker i det som sägs i filmen</translation>
    </message>
    <message>
        <source>Reads back the answer, and then approves it</source>
        <translation>Läser upp svaret, och godkänner det sedan</translation>
    </message>
    <message>
        <source>Next word that may be misspelt</source>
        <translation>Nästa ord som kan vara felstavat</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Större text</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Mindre text</translation>
    </message>
    <message>
        <source>Shows what is written to the group, or hides it</source>
        <translation>Visar det ni skriver för gruppen, eller döljer det</translation>
    </message>
    <message>
        <source>Lets the two screens change places</source>
        <translation>Låter de två skärmarna byta plats</translation>
    </message>
    <message>
        <source>A bright card for the group, or away with it</source>
        <translation>Ett ljust kort för gruppen, eller bort med det</translation>
    </message>
    <message>
        <source>2 minutes more to talk</source>
        <translation>2 minuter till att prata</translation>
    </message>
    <message>
        <source>Shows where you can turn, or puts it away</source>
        <translation>Visar vart ni kan vända er, eller tar bort det</translation>
    </message>
    <message>
        <source>Shows the keys</source>
        <translation>Visar tangenterna</translation>
    </message>
    <message>
        <source>The meeting</source>
        <translation>Träffen</translation>
    </message>
    <message>
        <source>Black, silent and paused</source>
        <translation>Svart, tyst och pausat</translation>
    </message>
    <message>
        <source>Black, silent and paused; {key} also while you write</source>
        <translation>Svart, tyst och pausat; {key} också när ni skriver</translation>
    </message>
    <message>
        <source>Next and previous step; a film asks first</source>
        <translation>Nästa och föregående steg; under en film frågar vi först</translation>
    </message>
    <message>
        <source>Leaves full screen, never the meeting; outside it goes back</source>
        <translation>Lämnar helskärm, aldrig träffen. Utanför träffen: går tillbaka</translation>
    </message>
    <message>
        <source>Larger and smaller text: the group&apos;s, or your own while you write</source>
        <translation>Större och mindre text: gruppens, eller din egen medan du skriver</translation>
    </message>
    <message>
        <source>The film</source>
        <translation>Filmen</translation>
    </message>
    <message>
        <source>5 seconds back and forward</source>
        <translation>5 sekunder bakåt och framåt</translation>
    </message>
    <message>
        <source>10 seconds back and forward</source>
        <translation>10 sekunder bakåt och framåt</translation>
    </message>
    <message>
        <source>1 minute back and forward</source>
        <translation>1 minut bakåt och framåt</translation>
    </message>
    <message>
        <source>Slower and faster</source>
        <translation>Långsammare och snabbare</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Ljud</translation>
    </message>
    <message>
        <source>Louder and quieter</source>
        <translation>Högre och lägre ljud</translation>
    </message>
    <message>
        <source>Answers and text</source>
        <translation>Svar och text</translation>
    </message>
</context>
</TS>
