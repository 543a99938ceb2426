## Where Telegram does not let a message through

desk-unreachable =
    <b>I cannot write to the desk.</b>
    What the moderators are to see is kept, and comes as soon as I can write there again. Please look: am I a member of their group, and may members send messages there? In a group with topics, “General” must be open.
desk-voice-refused =
    { $caption }

    This group does not allow me to send voice messages. Please allow them in the permissions of the group, and listen before you decide.
desk-file-refused =
    { $caption }

    This group does not allow me to send files. Please allow them in the permissions of the group, and look at the file before you decide.
desk-picture-refused =
    { $caption }

    This group does not allow me to send pictures. If you want them, allow them in the permissions of the group.
desk-voice-kept-back = Somebody who asked question { $number } did not get the voice message: their privacy settings do not let it through. I have told them how to hear it. To answer them in writing, correct the answer.
speaker-voice-kept-back = Somebody who asked question { $number } did not get your voice message: their privacy settings do not let it through. I have told them how to hear it, and the moderators can add words.
voice-kept-back = A voice message belongs to this answer, but your privacy settings do not let it through. To hear it, allow me to send you voice messages (Settings, “Privacy and Security”, “Voice Messages”), then press the button.
button-send-voice = Send the voice message
button-send-file = Send the file
