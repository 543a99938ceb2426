## In the desk: merging, who is writing, the agenda

card-alike = Provavelmente a mesma:
alike-line = <b>{ $number }</b> · { $state } · para { $addressee } · { $text }
card-tally = { $count ->
        [one] Perguntada { $count } vez: também como { $numbers }
        [many] Perguntada { $count } de vezes: também como { $numbers }
       *[other] Perguntada { $count } vezes: também como { $numbers }
    }
card-writing = Está escrevendo uma resposta: { $who } (desde { $time })
toast-writing = Está escrevendo uma resposta a esta pergunta: { $who } (desde { $time }). Para respondê-la mesmo assim, responda à ficha dela.
merge-choose = <b>A qual pergunta quer juntá-la?</b> Uma só resposta chega a todos os que perguntaram. Para qualquer outra: <code>/merge { $number } 7</code>
merge-addressees = <b>Nem todas são para o mesmo palestrante.</b> A pergunta que fica mantém seu destinatário, que responde por todas.
merge-none = Não encontrei nenhuma pergunta parecida com a { $number }. Pode juntá-la a qualquer outra: <code>/merge { $number } 7</code>
toast-merged = A pergunta { $number } foi juntada à { $other }.
toast-merged-further = A pergunta { $number } foi juntada à { $other }, à qual a { $named } já estava juntada.
toast-merge-itself = Uma pergunta não pode ser juntada a si mesma.
toast-merge-declined = A pergunta { $other } foi recusada. Reabra-a primeiro ou escolha outra.
toast-merge-circle = A pergunta { $other } já foi juntada à { $number }.
toast-merge-other-seminar = A pergunta { $other } é de outro seminário. Só se podem juntar perguntas do mesmo seminário.
merged-several = Juntadas à pergunta { $other }: { $numbers }
merged-addressees = <b>Nem todas eram para o mesmo palestrante.</b> A resposta cabe agora a: { $addressee }
usage-merge = Escreva os números; o último é o da pergunta que fica: <code>/merge 12 7</code>
desk-command-merge = Juntar perguntas parecidas: /merge 12 7
button-merge-into = Juntar com a { $number } (fica a { $number })
button-merge-here = Juntar com a { $number } (fica esta)
button-merge-choose = Juntar com a { $number }…
button-merge-other = Juntar a outra…

agenda = <b>Agenda</b> · { $seminar }
agenda-now = <b>Agora</b>
agenda-now-nothing = Nenhuma pergunta está sendo tratada agora.
agenda-up-next = <b>A seguir</b>
agenda-nothing-next = Nenhuma outra pergunta aprovada espera.
agenda-line = <b>{ $number }</b> · { $addressee }: { $text }
agenda-line-wanted = <b>{ $number }</b> (× { $count }) · { $addressee }: { $text }
agenda-moved = A agenda está agora mais abaixo.
toast-agenda-now = Agora: pergunta { $number }
toast-agenda-second = Alguém foi mais rápido. Agora: pergunta { $number }
toast-agenda-second-nothing = Alguém foi mais rápido. Nenhuma outra pergunta aprovada espera.
desk-command-agenda = O que se trata agora e o que vem depois
button-next = Próxima pergunta
button-next-live = Respondida ao vivo, próxima
button-next-later = Agora não, próxima

## For askers whose questions are merged

news-merged-pending =
    <b>Sua pergunta { $number } foi juntada a outra parecida.</b>
    <blockquote>{ $text }</blockquote>
    Aviso aqui o que os moderadores decidirem.
news-merged-approved =
    <b>Sua pergunta { $number } foi juntada a outra parecida, que está aprovada:</b>
    <blockquote>{ $other }</blockquote>
    Ela será levada aos palestrantes. Se a resposta for dada por escrito, ela chegará aqui.
    Você perguntou:
    <blockquote>{ $text }</blockquote>
news-merged-live =
    <b>Sua pergunta { $number } foi juntada a outra parecida, que foi respondida no seminário:</b>
    <blockquote>{ $other }</blockquote>
    Você perguntou:
    <blockquote>{ $text }</blockquote>
news-merged-answered =
    <b>Sua pergunta { $number } foi juntada a outra parecida, que já tem resposta:</b>
    <blockquote>{ $other }</blockquote>
    Você perguntou:
    <blockquote>{ $text }</blockquote>
