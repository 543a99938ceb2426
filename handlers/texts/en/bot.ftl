## The bot itself

bot-description = Ask your question to the speakers of an online seminar, and get the answer here. You can sign it with your name, or ask anonymously.
bot-short-description = The question desk of our online seminars.

command-ask = Ask a question
command-seminars = See the seminars
command-slides = Slides and documents
command-questions = For speakers: your questions
command-language = Change the language
command-cancel = Stop what you are writing
command-help = What I can do

desk-command-queue = What is waiting for a decision or an answer
desk-command-approve = Approve: /approve 12
desk-command-decline = Decline: /decline 12 reason
desk-command-answer = Answer: /answer 12 text
desk-command-broadcast = Send an answer to all: /broadcast 12
desk-command-history = Everything that happened to a question: /history 12
desk-command-muted = Who is muted, and unmuting
desk-command-slides = Send slides: /slides SPEAKER LINK
desk-command-announce = Send an announcement: /announce text
desk-command-open = Take questions
desk-command-close = Take no more questions
desk-command-invite = Invite a speaker: /invite SPEAKER
desk-command-speakers = Speakers, and who has joined
desk-command-language = Language of this desk
desk-command-help = How the desk works
